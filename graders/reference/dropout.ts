import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { combine } from './broadcast.ts';
import { map } from './map.ts';

/**
 * Inverted dropout with given uniforms: an element is kept iff its uniform is at least rate, and then divided by
 * 1 − rate, so that the expectation stays.
 *
 * Axes: uniforms, in [0, 1), have the input's shape. Returns the output and the mask of 1 and 0; without training the
 * input and a mask of ones. Throws RangeError unless 0 ≤ rate < 1, ShapeError when the shapes differ. Srivastava et al.
 * 2014, §10.
 */
export function dropout(
  input: AnyTensor,
  uniforms: AnyTensor,
  { rate, training }: { rate: number; training: boolean },
): { output: Tensor64; mask: Tensor64 } {
  checkRate('dropout', rate);
  const mask = map(uniforms, (uniform) => (!training || uniform >= rate ? 1 : 0));
  return { output: applyMask(input, mask, training ? rate : 0), mask };
}

/** Gradient of dropout: the same mask and the same scale. Throws RangeError unless 0 ≤ rate < 1. */
export function dropoutBackward(dOutput: AnyTensor, mask: AnyTensor, rate: number): Tensor64 {
  checkRate('dropoutBackward', rate);
  return applyMask(dOutput, mask, rate);
}

function applyMask(input: AnyTensor, mask: AnyTensor, rate: number): Tensor64 {
  requireSameShape(mask.shape, input.shape, 'dropout');
  return combine(input, mask, (value, keep) => (value * keep) / (1 - rate));
}

function checkRate(name: string, rate: number): void {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`${name}: rate must lie in [0,1), got ${rate}`);
}
