import { mulberry32, shuffle } from '../random.ts';

export interface MiniBatchOptions {
  shuffle: boolean;
  dropLast: boolean;
  seed: number;
}

/**
 * The indices 0 … n − 1 of one epoch in batches: in order, or shuffled with the seed; the last batch may be smaller or is
 * dropped. n = 0 gives no batches. Throws RangeError for a batchSize below 1.
 */
export function miniBatches(n: number, batchSize: number, options: MiniBatchOptions): Int32Array[] {
  if (!(batchSize >= 1)) throw new RangeError(`miniBatches: batchSize must be ≥ 1, got ${batchSize}`);
  const order = options.shuffle ? shuffledIndices(n, options.seed) : indicesUpTo(n);
  const count = options.dropLast ? Math.floor(n / batchSize) : Math.ceil(n / batchSize);
  return Array.from({ length: count }, (_, batch) =>
    Int32Array.from(order.slice(batch * batchSize, (batch + 1) * batchSize)),
  );
}

export function indicesUpTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}

/** 0 … n − 1 by Fisher–Yates with mulberry32. Ten with seed 1: 7 8 3 2 1 5 9 4 0 6. */
export function shuffledIndices(n: number, seed: number): number[] {
  return shuffle(indicesUpTo(n), mulberry32(seed));
}
