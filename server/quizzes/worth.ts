import { isAuthoredId } from '#graders/bundle.ts';

const pointsPerDifficulty = 2;
/** Share of an item's value by the number of attempts marked before. */
const shares = [1, 0.5];

interface Asked {
  topic: { id: string };
  item: { difficulty: number };
}

/**
 * Points that a full answer earns: all at the first attempt, half at the second, then nothing. Authored questions earn
 * none: whoever may write one could make points for anybody.
 */
export function worthOf({ topic, item: { difficulty } }: Asked, earlierAttempts: number): number {
  if (isAuthoredId(topic.id)) return 0;
  return pointsPerDifficulty * difficulty * (shares[earlierAttempts] ?? 0);
}

/** Partial marks are rounded down to whole points. */
export function pointsOf(worth: number, score: number): number {
  return Math.floor(worth * score + 1e-9);
}
