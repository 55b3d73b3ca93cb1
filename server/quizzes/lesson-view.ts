import type { LessonView } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { erratumView } from './erratum-view.ts';
import type { Topic } from './topic.ts';

/** A topic's lesson in one language, its errata typeset. */
export function lessonView({ lesson, errata, sources }: Topic, locale: Locale): LessonView[] {
  return lesson[locale].map((block) =>
    block.kind === 'erratum'
      ? { kind: 'erratum', erratum: erratumView(errata[block.key]!, sources, locale) }
      : block,
  );
}
