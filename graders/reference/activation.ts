import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { leakyRelu, linear, relu } from './piecewise-activations.ts';
import { map } from './map.ts';
import { sigmoid, softplus, tanh } from './smooth-activations.ts';

/** A function of one number and its derivative. */
export interface ScalarFunction {
  value: (x: number) => number;
  slope: (x: number) => number;
}

/** The activations that exercises name. */
export const activations = {
  linear,
  relu,
  leakyRelu: leakyRelu(0.01),
  sigmoid,
  tanh,
  softplus: softplus(),
} satisfies Record<string, ScalarFunction>;

export type ActivationName = keyof typeof activations;

/** Value and derivative of an activation for every element; any shape. */
export function activate(
  input: AnyTensor,
  activation: ScalarFunction,
): { output: Tensor64; slope: Tensor64 } {
  return { output: map(input, activation.value), slope: map(input, activation.slope) };
}

/** Gradient with respect to the activation's input: `dx = dy · φ′(x)`. */
export function activateBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  activation: ScalarFunction,
): Tensor64 {
  requireSameShape(input.shape, upstream.shape, 'activateBackward: upstream gradient');
  return map(input, (x, at) => upstream.data[at]! * activation.slope(x));
}
