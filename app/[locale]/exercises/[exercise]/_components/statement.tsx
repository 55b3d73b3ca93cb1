import { figures } from '#components/figures/figures.ts';
import { Markdown } from '#components/markdown/markdown.tsx';
import type { Locale } from '#graders/text.ts';
import type { StatementBlock } from '#server/exercises/statement.ts';

/** The task: text rendered on the server, figures where their lines stand. */
export function Statement({ blocks, locale }: { blocks: StatementBlock[]; locale: Locale }) {
  return blocks.map((block, at) => {
    if (block.kind === 'markdown') return <Markdown key={at} source={block.source} locale={locale} />;
    const Figure = figures[block.name];
    return <Figure key={at} />;
  });
}
