import { softmax } from './sequence-examples.ts';
import { standardise } from './worked-layers.ts';

/** What the statements on attention work through by hand, computed; a test holds it against the exercises. */

/** One head of width 1 whose weights are all 1: queries, keys and values are the positions themselves. */
export const oneHead = [0, 1];

/** The softmax of each query's scores, and the average of the values. */
export function attendOnce(): { weights: number[][]; out: number[] } {
  const weights = oneHead.map((query) => softmax(oneHead.map((key) => query * key)));
  return {
    weights,
    out: weights.map((row) => row.reduce((sum, share, at) => sum + share * oneHead[at]!, 0)),
  };
}

export const encoded = { x: [1, 2, 3, 4], eps: 0.75 };

/** Both orders of norm and residual where attention and the feed-forward part return 0. */
export function encoderOrders(): Record<'post' | 'pre', { middle: number[]; out: number[] }> {
  const norm = (x: number[]): number[] => standardise({ x, eps: encoded.eps }).y;
  const middle = norm(encoded.x);
  return { post: { middle, out: norm(middle) }, pre: { middle: encoded.x, out: encoded.x } };
}
