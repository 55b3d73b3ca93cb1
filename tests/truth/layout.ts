import { concatenate, split } from '#graders/reference/concatenate.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';

/** Entry `index` of the first axis. */
export function entry(tensor: AnyTensor, index: number): Tensor64 {
  return reshape(slice(tensor, 0, index, index + 1), tensor.shape.slice(1));
}

/** Tensors of one shape along a new first axis. */
export function stack(parts: readonly AnyTensor[]): Tensor64 {
  return concatenate(parts.map((part) => reshape(part, [1, ...part.shape])));
}

/** Entries start … end − 1 of one axis. */
export function slice(tensor: AnyTensor, axis: number, start: number, end: number): Tensor64 {
  return split(tensor, [start, end - start, tensor.shape[axis]! - end], axis)[1]!;
}
