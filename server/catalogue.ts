import type { Catalogue } from '#graders/catalogue.ts';
import { loadListed } from './exercises/listed.ts';
import { loadTopics } from './quizzes/load-topics.ts';

/** Names of everything that can be opened, in the order in which it is listed. */
export async function selectCatalogue(): Promise<Catalogue> {
  const exercises = await loadListed();
  return {
    exercises: exercises.map(({ manifest: { id, title } }) => ({ id, title })),
    topics: loadTopics().map(({ id, title }) => ({ id, title })),
  };
}
