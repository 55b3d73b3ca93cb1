import { mulberry32, shuffle } from '../random.ts';
import { indicesUpTo, shuffledIndices } from './mini-batches.ts';

export interface DataSplitOptions {
  /** Shares of all examples. */
  validation: number;
  test: number;
  /** Cut every class by itself, in ascending order with one random stream. */
  stratify: boolean;
  /** In time order: train first, test last; stratify is then ignored. */
  chronological: boolean;
  seed: number;
}

export interface DataSplit {
  train: Int32Array;
  validation: Int32Array;
  test: Int32Array;
}

/**
 * Splits the indices of labelled examples. Of n examples ⌊test·n + 1e-9⌋ go to the test set and ⌊validation·n + 1e-9⌋ to
 * the validation set: the first of the shuffled indices are the test set, the next the validation set. All results are
 * ascending. Throws RangeError for negative shares or a sum above 1. Hastie, Tibshirani & Friedman 2009, §7.2.
 */
export function dataSplit(labels: Int32Array, options: DataSplitOptions): DataSplit {
  const { validation, test, stratify, chronological, seed } = options;
  if (!(validation >= 0 && test >= 0 && validation + test <= 1)) {
    throw new RangeError(`dataSplit: shares must be ≥ 0 and sum to ≤ 1, got ${validation} and ${test}`);
  }
  if (chronological) return cut([indicesUpTo(labels.length).reverse()], options);
  if (!stratify) return cut([shuffledIndices(labels.length, seed)], options);
  const uniform = mulberry32(seed);
  const classes = [...new Set(labels)].sort((left, right) => left - right);
  const orders = classes.map((label) => {
    const members = indicesUpTo(labels.length).filter((index) => labels[index] === label);
    return shuffle(members, uniform);
  });
  return cut(orders, options);
}

/** From each order the first part is test, the next validation, the rest train. */
function cut(orders: readonly number[][], { validation, test }: DataSplitOptions): DataSplit {
  const parts: { [Part in keyof DataSplit]: number[] } = { train: [], validation: [], test: [] };
  for (const order of orders) {
    const testCount = Math.floor(test * order.length + 1e-9);
    const validationEnd = testCount + Math.floor(validation * order.length + 1e-9);
    parts.test.push(...order.slice(0, testCount));
    parts.validation.push(...order.slice(testCount, validationEnd));
    parts.train.push(...order.slice(validationEnd));
  }
  const ascending = (indices: number[]) => Int32Array.from(indices).sort();
  return {
    train: ascending(parts.train),
    validation: ascending(parts.validation),
    test: ascending(parts.test),
  };
}
