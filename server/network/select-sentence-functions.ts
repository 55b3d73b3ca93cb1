import type { Text } from '#graders/text.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectPassedSource } from '#server/submissions/passed-source.ts';

/** One function on the way of a sentence, and the learner's own verified source; null where there is none. */
export interface SentenceFunction {
  exercise: string;
  title: Text;
  source: string | null;
}

export interface SentenceFunctions {
  attention: SentenceFunction;
  embedding: SentenceFunction;
  positions: SentenceFunction;
}

/** What a sentence goes through on its way to the weights of attention. */
export async function selectSentenceFunctions(userId: string | null): Promise<SentenceFunctions> {
  const [attention, embedding, positions] = await Promise.all(
    ['d-attention', 'd-embedding', 'd-positional-encoding'].map((id) => selectFunction(userId, id)),
  );
  return { attention: attention!, embedding: embedding!, positions: positions! };
}

async function selectFunction(userId: string | null, exerciseId: string): Promise<SentenceFunction> {
  const [exercise, source] = await Promise.all([
    findExercise(exerciseId),
    userId === null ? null : selectPassedSource(userId, { exerciseId, tier: 'loops' }),
  ]);
  return { exercise: exerciseId, title: exercise!.manifest.title, source };
}
