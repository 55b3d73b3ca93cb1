import { findExerciseDirectories } from '../exercises/folder.ts';
import { loadTopics } from '../quizzes/load-topics.ts';
import { exerciseKey, itemKey } from './card-key.ts';

/** The cards of everything that can be reviewed today. */
export function knownKeys(): string[] {
  const items = loadTopics().flatMap((topic) => topic.items.map(({ item }) => itemKey(item.id)));
  return [...items, ...[...findExerciseDirectories().keys()].map(exerciseKey)];
}
