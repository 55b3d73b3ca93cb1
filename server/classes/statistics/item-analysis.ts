import { correlate } from './correlation.ts';

/** A learner's first answer to an item; `score` from 0 to 1. */
export interface Response {
  userId: string;
  item: string;
  score: number;
}

export interface ItemAnalysis {
  item: string;
  learners: number;
  /** The mean score of first answers, from 0 (nobody knew) to 1: what test theory calls the item's difficulty. */
  difficulty: number;
  /** Correlation of the item's score with the rest score; null where it is not defined. */
  discrimination: number | null;
}

/**
 * Classical item analysis over the first answers to the items of one topic. The rest score of a learner for an item
 * is the mean of their scores in the other items that they answered: an item must not correlate with itself, and
 * learners who have not answered all can be counted.
 */
export function analyseItems(responses: readonly Response[]): ItemAnalysis[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { userId, score } of responses) {
    const { sum, count } = sums.get(userId) ?? { sum: 0, count: 0 };
    sums.set(userId, { sum: sum + score, count: count + 1 });
  }
  return [...Map.groupBy(responses, ({ item }) => item)].map(([item, given]) => {
    const pairs = given.flatMap(({ userId, score }): [number, number][] => {
      const { sum, count } = sums.get(userId)!;
      return count < 2 ? [] : [[score, (sum - score) / (count - 1)]];
    });
    const total = given.reduce((sum, { score }) => sum + score, 0);
    return {
      item,
      learners: given.length,
      difficulty: total / given.length,
      discrimination: correlate(pairs),
    };
  });
}
