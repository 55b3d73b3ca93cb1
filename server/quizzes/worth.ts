const pointsPerDifficulty = 2;
/** Share of an item's value by the number of attempts marked before. */
const shares = [1, 0.5];

/** Points that a full answer earns: all at the first attempt, half at the second, then nothing. */
export function worthOf(difficulty: number, earlierAttempts: number): number {
  return pointsPerDifficulty * difficulty * (shares[earlierAttempts] ?? 0);
}

/** Partial marks are rounded down to whole points. */
export function pointsOf(worth: number, score: number): number {
  return Math.floor(worth * score + 1e-9);
}
