import { Markdown } from '#components/markdown/markdown.tsx';
import type { Locale } from '#graders/text.ts';
import { findExercise } from '#server/exercises/load.ts';
import { keyIdea } from '#server/review/key-idea.ts';

/** What an exercise is about, in its own words. */
export async function KeyIdea({ exercise: id, locale }: { exercise: string; locale: Locale }) {
  const exercise = await findExercise(id);
  const statement = exercise?.files[`statement.${locale}.md`];
  return statement === undefined ? null : <Markdown source={keyIdea(statement, locale)} locale={locale} />;
}
