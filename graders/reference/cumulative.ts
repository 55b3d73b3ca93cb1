import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

export interface CumulativeOptions {
  axis?: number;
  /** Entry i leaves its own element out. */
  exclusive?: boolean;
  /** Accumulate from the end. */
  reverse?: boolean;
}

/** Running sums along an axis, `y_i = Σ_{j ≤ i} x_j`; the shape stays. Throws RangeError for an axis that does not exist. */
export function cumulativeSum(input: AnyTensor, options: CumulativeOptions = {}): Tensor64 {
  return accumulate(input, options, 0, (sum, value) => sum + value);
}

/** Running products along an axis, `y_i = Π_{j ≤ i} x_j`. */
export function cumulativeProduct(input: AnyTensor, options: CumulativeOptions = {}): Tensor64 {
  return accumulate(input, options, 1, (product, value) => product * value);
}

/** Gradient of `cumulativeSum`: the same sum from the other end. */
export function cumulativeSumBackward(dOutput: AnyTensor, options: CumulativeOptions = {}): Tensor64 {
  return cumulativeSum(dOutput, { ...options, reverse: !(options.reverse ?? false) });
}

function accumulate(
  input: AnyTensor,
  { axis = 0, exclusive = false, reverse = false }: CumulativeOptions,
  start: number,
  step: (accumulated: number, value: number) => number,
): Tensor64 {
  const output = zeros(input.shape);
  const { outer, extent, inner } = lanesOf(input.shape, resolveAxis(axis, input.shape.length));
  for (let lane = 0; lane < outer * inner; lane += 1) {
    let accumulated = start;
    for (let i = 0; i < extent; i += 1) {
      const along = reverse ? extent - 1 - i : i;
      const at = (Math.floor(lane / inner) * extent + along) * inner + (lane % inner);
      const next = step(accumulated, input.data[at]!);
      output.data[at] = exclusive ? accumulated : next;
      accumulated = next;
    }
  }
  return output;
}
