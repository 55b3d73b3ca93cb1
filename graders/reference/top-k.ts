import type { AnyTensor, IntTensor, Tensor64 } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

export interface TopKOptions {
  k: number;
  axis?: number;
  /** The k largest, or the k smallest. */
  largest?: boolean;
}

/**
 * The k largest (or smallest) elements along an axis, best first, with their indices; equal elements in the order of
 * their indices.
 *
 * Axes: input […, X, …]; both results […, k, …]. Throws RangeError unless 0 ≤ k ≤ X.
 */
export function topK(
  input: AnyTensor,
  { k, axis = -1, largest = true }: TopKOptions,
): { values: Tensor64; indices: IntTensor } {
  const along = resolveAxis(axis, input.shape.length);
  const { outer, extent, inner } = lanesOf(input.shape, along);
  if (!(k >= 0 && k <= extent)) throw new RangeError(`topK: k must lie in 0…${extent}, got ${k}`);
  const shape = input.shape.map((n, at) => (at === along ? k : n));
  const values = zeros(shape);
  const indices = new Int32Array(values.data.length);
  for (let lane = 0; lane < outer * inner; lane += 1) {
    const [block, offset] = [Math.floor(lane / inner), lane % inner];
    const valueAt = (index: number) => input.data[(block * extent + index) * inner + offset]!;
    const order = Array.from({ length: extent }, (_, index) => index).sort((left, right) => {
      const [a, b] = [valueAt(left), valueAt(right)];
      if (a === b) return left - right;
      return a > b === largest ? -1 : 1;
    });
    for (let rank = 0; rank < k; rank += 1) {
      const at = (block * k + rank) * inner + offset;
      values.data[at] = valueAt(order[rank]!);
      indices[at] = order[rank]!;
    }
  }
  return { values, indices: { shape, data: indices } };
}
