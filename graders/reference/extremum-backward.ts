import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { broadcastTo, combine, divide, multiply } from './broadcast.ts';
import { max, min, sum, type ReduceOptions } from './reduce.ts';
import { reshape } from './reshape.ts';

export interface ExtremumBackwardOptions extends Pick<ReduceOptions, 'axes'> {
  extremum: 'max' | 'min';
  /** What equals receive: all of it each (TensorFlow.js) or an equal share (PyTorch amax). */
  ties?: 'all' | 'share';
}

/** Gradient of max or min over axes: it goes to the elements that equal the result. */
export function extremumBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { extremum, axes, ties = 'all' }: ExtremumBackwardOptions,
): Tensor64 {
  const best = (extremum === 'max' ? max : min)(input, { axes, keepAxes: true });
  const chosen = combine(input, best, (x, top) => (x === top ? 1 : 0));
  const gradient = broadcastTo(reshape(upstream, best.shape), input.shape);
  const shares = ties === 'share' ? divide(chosen, sum(chosen, { axes, keepAxes: true })) : chosen;
  return multiply(gradient, shares);
}
