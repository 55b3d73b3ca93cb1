import type { Locale } from '#graders/text.ts';

const exampleMarks: Record<Locale, string> = { en: '**Worked example', zh: '**算例' };

/** What an exercise is about: its statement up to the worked example, which holds the formula or the rules. */
export function keyIdea(statement: string, locale: Locale): string {
  const example = statement.indexOf(`\n${exampleMarks[locale]}`);
  return (example < 0 ? statement : statement.slice(0, example)).trim();
}
