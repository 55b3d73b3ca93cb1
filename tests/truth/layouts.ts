import { transpose } from '#graders/reference/transpose.ts';
import { ShapeError, type AnyTensor, type IntTensor, type Tensor64 } from '#graders/tensor.ts';
import { NotExpressible } from './family.ts';

/** Puts axes named by letters in another order: `rearrange(kernel, 'oihw', 'hwio')`. */
export function rearrange(input: AnyTensor, from: string, to: string): Tensor64 {
  if (from.length !== input.shape.length) {
    throw new ShapeError(`rearrange: layout ${from} must name the axes of [${input.shape}]`);
  }
  return transpose(
    input,
    [...to].map((letter) => from.indexOf(letter)),
  );
}

/** Letters for the spatial axes of an input of this rank, batch and channel apart. */
export function spatialLetters(rank: number): string {
  if (rank < 2 || rank > 5) throw new NotExpressible(`an input of ${rank} axes has no spatial axes`);
  return 'dhw'.slice(5 - rank);
}

/** [N, C, …spatial] as [N, …spatial, C]. */
export function toChannelsLast(input: AnyTensor): Tensor64 {
  const order = input.shape.map((_, axis) => axis);
  return transpose(input, [0, ...order.slice(2), 1]);
}

/** [N, …spatial, C] as [N, C, …spatial]. */
export function toChannelsFirst(input: AnyTensor): Tensor64 {
  const order = input.shape.map((_, axis) => axis);
  return transpose(input, [0, order.length - 1, ...order.slice(1, -1)]);
}

/** The same for positions, which stay integers. */
export function positionsChannelsFirst(input: IntTensor): IntTensor {
  const { shape, data } = toChannelsFirst(input);
  return { shape, data: Int32Array.from(data) };
}

/** How a source lays out images, and the way there and back. */
export interface ImageLayout {
  read(input: AnyTensor): Tensor64;
  write(output: Tensor64): Tensor64;
}

export const channelsFirst: ImageLayout = { read: toChannelsLast, write: toChannelsFirst };
export const channelsLast: ImageLayout = {
  read: (input) => ({ shape: [...input.shape], data: Float64Array.from(input.data) }),
  write: (output) => output,
};
