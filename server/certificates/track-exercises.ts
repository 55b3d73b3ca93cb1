import type { Text } from '#graders/text.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { loadListed } from '#server/exercises/listed.ts';
import type { Track } from '#server/points/board.ts';

export interface TrackExercise {
  id: string;
  title: Text;
  /** Passed in a way that a certificate counts. */
  isCounted: boolean;
}

/** The exercises of a track, easier ones first, and which of them count for a learner. */
export async function selectTrackExercises(
  userId: string,
  track: Track,
  tx: Transaction = database(),
): Promise<TrackExercise[]> {
  const [exercises, counted] = await Promise.all([loadListed(), selectCounted(userId, tx)]);
  return exercises
    .map(({ manifest }) => manifest)
    .filter((manifest) => manifest.track === track)
    .sort((a, b) => a.difficulty - b.difficulty || a.id.localeCompare(b.id))
    .map(({ id, title }) => ({ id, title, isCounted: counted.has(id) }));
}

/**
 * Exercises with a tier that has brought points, which says all that a certificate asks for: the server itself ran the
 * submission, nobody has looked at the model solution before, and no correction has taken the verdict back.
 */
export async function selectCounted(
  userId: string,
  tx: Transaction = database(),
): Promise<ReadonlySet<string>> {
  const entries = await tx.pointEntry.findMany({
    where: { userId, revokedAt: null, amount: { gt: 0 }, sourceKey: { startsWith: 'exercise:' } },
    select: { sourceKey: true },
  });
  return new Set(entries.map(({ sourceKey }) => sourceKey.split(':')[1]!));
}
