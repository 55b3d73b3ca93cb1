import { indicesUpTo, shuffledIndices } from './mini-batches.ts';

export interface Fold {
  train: Int32Array;
  validation: Int32Array;
}

/**
 * k folds of nearly equal size: consecutive blocks of the order 0 … n − 1 or of its shuffle, the first n mod k of them one
 * longer. Both index lists of a fold are ascending. Throws RangeError unless 2 ≤ k ≤ n. Hastie et al. 2009, §7.10.
 */
export function kFold(n: number, k: number, options: { shuffle: boolean; seed: number }): Fold[] {
  if (!(k >= 2 && k <= n)) throw new RangeError(`kFold: k must lie in 2…${n}, got ${k}`);
  const order = options.shuffle ? shuffledIndices(n, options.seed) : indicesUpTo(n);
  const size = Math.floor(n / k);
  const remainder = n % k;
  return Array.from({ length: k }, (_, fold) => {
    const start = fold * size + Math.min(fold, remainder);
    const end = start + size + (fold < remainder ? 1 : 0);
    return {
      train: Int32Array.from([...order.slice(0, start), ...order.slice(end)]).sort(),
      validation: Int32Array.from(order.slice(start, end)).sort(),
    };
  });
}
