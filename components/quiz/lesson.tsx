import { getTranslations } from 'next-intl/server';
import { figures } from '#components/figures/figures.ts';
import { Markdown } from '#components/markdown/markdown.tsx';
import { ProgramBlock } from '#components/program/program-block.tsx';
import type { LessonView } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { ErratumBox } from './erratum-box.tsx';

interface LessonProps {
  blocks: LessonView[];
  locale: Locale;
}

/** A lesson: text rendered on the server, figures, programs and errata where its author put them. */
export async function Lesson({ blocks, locale }: LessonProps) {
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const labels = { misstated: t('misstated'), said: t('said'), correct: t('correct'), sources: t('sources') };
  return (
    <div className="flex flex-col gap-6 max-sm:[&_.katex-display>.katex]:text-[1em]!">
      {blocks.map((block, at) => {
        if (block.kind === 'markdown') return <Markdown key={at} source={block.source} locale={locale} />;
        if (block.kind === 'erratum') return <ErratumBox key={at} {...block.erratum} labels={labels} />;
        if (block.kind === 'program') return <ProgramBlock key={at} {...block} locale={locale} />;
        const Figure = figures[block.name];
        return <Figure key={at} />;
      })}
    </div>
  );
}
