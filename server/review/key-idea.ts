import type { Locale } from '#graders/text.ts';
import { parseStatement } from '../exercises/statement.ts';

const exampleMarks: Record<Locale, string> = { en: '**Worked example', zh: '**算例' };

/**
 * What an exercise is about, as Markdown: its statement up to the worked example, which holds the formula or the rules.
 * Figures are left out.
 */
export function keyIdea(statement: string, locale: Locale): string {
  const example = statement.indexOf(`\n${exampleMarks[locale]}`);
  const blocks = parseStatement(example < 0 ? statement : statement.slice(0, example));
  return blocks
    .flatMap((block) => (block.kind === 'markdown' ? [block.source.trim()] : []))
    .join('\n\n')
    .trim();
}
