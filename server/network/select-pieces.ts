import { exerciseOf, pieces, type Operation } from '#graders/network/digit-network.ts';
import type { Text } from '#graders/text.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectPassedSource } from '#server/submissions/passed-source.ts';

/** One operation of the digit CNN, and the learner's own function for it. */
export interface Piece {
  operation: Operation;
  exercise: string;
  title: Text;
  /** The newest source in loops that the server found right; null where there is none. */
  source: string | null;
}

/** What a learner's own network is made of; all of it missing for nobody. */
export async function selectPieces(userId: string | null): Promise<Piece[]> {
  return Promise.all(
    pieces.map(async (operation) => {
      const exerciseId = exerciseOf[operation];
      const [exercise, source] = await Promise.all([
        findExercise(exerciseId),
        userId === null ? null : selectPassedSource(userId, { exerciseId, tier: 'loops' }),
      ]);
      return { operation, exercise: exerciseId, title: exercise!.manifest.title, source };
    }),
  );
}
