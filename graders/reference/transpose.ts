import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { stridesOf } from './axes.ts';
import { zeros } from './zeros.ts';

/**
 * The axes in another order: `y.shape[i] = x.shape[permutation[i]]`; without a permutation they are reversed. Its
 * gradient is the transpose by `inversePermutation`. Throws ShapeError unless every axis is named once.
 */
export function transpose(input: AnyTensor, permutation?: readonly number[]): Tensor64 {
  const rank = input.shape.length;
  const order = permutation ?? Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  if (order.length !== rank || [...order].sort((a, b) => a - b).some((axis, at) => axis !== at)) {
    throw new ShapeError(`transpose: permutation must name the axes 0…${rank - 1} once, got [${order}]`);
  }
  const from = stridesOf(input.shape);
  const steps = order.map((axis) => from[axis]!);
  const output = zeros(order.map((axis) => input.shape[axis]!));
  const index = new Array<number>(rank).fill(0);
  let position = 0;
  for (let at = 0; at < output.data.length; at += 1) {
    output.data[at] = input.data[position]!;
    for (let axis = rank - 1; axis >= 0; axis -= 1) {
      position += steps[axis]!;
      index[axis]! += 1;
      if (index[axis]! < output.shape[axis]!) break;
      position -= steps[axis]! * output.shape[axis]!;
      index[axis] = 0;
    }
  }
  return output;
}

/** The permutation that undoes one. */
export function inversePermutation(permutation: readonly number[]): number[] {
  return permutation.map((_, axis) => permutation.indexOf(axis));
}
