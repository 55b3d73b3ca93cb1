import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface SgdOptions {
  learningRate: number;
  momentum: number;
  nesterov: boolean;
}

/**
 * One step of gradient descent with momentum as Keras has it: `v′ = m·v − lr·g`, `θ′ = θ + v′`, or with Nesterov
 * `θ′ = θ + m·v′ − lr·g`. Momentum 0 is plain gradient descent, the velocity is returned all the same.
 *
 * Axes: parameter, gradient and velocity share one shape. Polyak 1964; Sutskever et al. 2013, eq. 1–4.
 */
export function sgdStep(
  { parameter, gradient, velocity }: { parameter: AnyTensor; gradient: AnyTensor; velocity: AnyTensor },
  { learningRate, momentum, nesterov }: SgdOptions,
): { parameter: Tensor64; velocity: Tensor64 } {
  const next = combine(velocity, gradient, (v, g) => momentum * v - learningRate * g);
  const step = nesterov ? combine(next, gradient, (v, g) => momentum * v - learningRate * g) : next;
  return { parameter: combine(parameter, step, (theta, move) => theta + move), velocity: next };
}

export interface HeavyBallOptions extends SgdOptions {
  /** The gradient enters the velocity with 1 − dampening. */
  dampening?: number;
}

/**
 * The same as PyTorch and ONNX have it: `v′ = m·v + (1 − dampening)·g`, `θ′ = θ − lr·v′`, or with Nesterov
 * `θ′ = θ − lr·(g + m·v′)`. The velocity has the other sign and no learning rate in it, so both forms part when the rate
 * changes. PyTorch documentation, torch.optim.SGD.
 */
export function heavyBallStep(
  { parameter, gradient, velocity }: { parameter: AnyTensor; gradient: AnyTensor; velocity: AnyTensor },
  { learningRate, momentum, nesterov, dampening = 0 }: HeavyBallOptions,
): { parameter: Tensor64; velocity: Tensor64 } {
  const next = combine(velocity, gradient, (v, g) => momentum * v + (1 - dampening) * g);
  const direction = nesterov ? combine(gradient, next, (g, v) => g + momentum * v) : next;
  return {
    parameter: combine(parameter, direction, (theta, move) => theta - learningRate * move),
    velocity: next,
  };
}
