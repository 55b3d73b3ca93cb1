import { exerciseOf, pieces } from '#graders/network/digit-network.ts';

/** How many functions of the learner's own network are written, by the tiers solved of each exercise; null for none. */
export function countFilled(
  solved: ReadonlyMap<string, readonly string[]>,
): { filled: number; total: number } | null {
  const filled = pieces.filter((operation) => solved.get(exerciseOf[operation])?.includes('loops')).length;
  return filled === 0 ? null : { filled, total: pieces.length };
}
