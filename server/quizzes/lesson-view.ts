import type { LessonView } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { erratumView } from './erratum-view.ts';
import type { Topic } from './topic.ts';

/** A topic's lesson in one language, its errata typeset and its program in it. */
export function lessonView({ lesson, errata, program, sources }: Topic, locale: Locale): LessonView[] {
  return lesson[locale].map((block) => {
    if (block.kind === 'erratum')
      return { kind: 'erratum', erratum: erratumView(errata[block.key]!, sources, locale) };
    return block.kind === 'program' ? { ...block, ...program! } : block;
  });
}
