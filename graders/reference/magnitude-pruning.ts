import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { map } from './map.ts';

/**
 * Zeroes the ⌊sparsity·n + 1e-9⌋ entries of smallest magnitude, ties by smaller flat index.
 *
 * Returns the pruned tensor and the mask of 1 kept and 0 pruned, both in its shape. Throws RangeError unless
 * 0 ≤ sparsity ≤ 1. Han et al. 2015.
 */
export function magnitudePrune(weights: AnyTensor, sparsity: number): { weights: Tensor64; mask: Tensor64 } {
  if (!(sparsity >= 0 && sparsity <= 1)) {
    throw new RangeError(`magnitudePrune: sparsity must lie in [0,1], got ${sparsity}`);
  }
  const { data } = weights;
  const order = Array.from(data, (_, index) => index).sort(
    (left, right) => Math.abs(data[left]!) - Math.abs(data[right]!) || left - right,
  );
  const mask = map(weights, () => 1);
  for (const index of order.slice(0, Math.floor(sparsity * data.length + 1e-9))) mask.data[index] = 0;
  return { weights: map(weights, (weight, at) => (mask.data[at] === 0 ? 0 : weight)), mask };
}
