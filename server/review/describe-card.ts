import type { GradeChoice, QueuedCard } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { findExercise } from '../exercises/load.ts';
import { findItem, findTopicOfExercise } from '../quizzes/load-topics.ts';
import { parseKey } from './card-key.ts';

/** What a queue needs to know of a card; null for what was withdrawn. */
export async function describeCard(
  { key, daysOverdue }: Pick<QueuedCard, 'key' | 'daysOverdue'>,
  { choicesOf, locale }: { choicesOf: (key: string) => GradeChoice[]; locale: Locale },
): Promise<QueuedCard | null> {
  const { kind, id } = parseKey(key);
  if (kind === 'item') {
    const found = findItem(id);
    if (found === null) return null;
    const topic = { id: found.topic.id, title: found.topic.title[locale] };
    return { kind, key, item: id, topic, daysOverdue };
  }
  const exercise = await findExercise(id);
  if (exercise === null) return null;
  const { title, functions } = exercise.manifest;
  const signatures = functions.map(
    ({ name, parameters }) => `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
  );
  const choices = choicesOf(key);
  return { kind, key, exercise: id, title: title[locale], signatures, choices, daysOverdue };
}

/** What a card is about, for mixing: a key idea belongs to the topic of its exercise. */
export function subjectOf(key: string): string {
  const { kind, id } = parseKey(key);
  return (kind === 'item' ? findItem(id)?.topic.id : findTopicOfExercise(id)?.id) ?? key;
}
