import { combine } from '#graders/reference/broadcast.ts';
import { mean } from '#graders/reference/reduce.ts';
import { logistic, softplusOf } from '#graders/reference/smooth-activations.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Loss {
  loss: number;
  grad: Tensor64;
}

export function mse(pred: Tensor, target: Tensor): Loss {
  return averaged(pred, target, {
    value: (a, t) => (a - t) ** 2,
    slope: (a, t) => 2 * (a - t),
  });
}

/** Stable from logits: ln(1 + e^z) − z·y, whose slope is σ(z) − y. */
export function bceFromLogits(z: Tensor, y: Tensor): Loss {
  return averaged(z, y, {
    value: (logit, target) => softplusOf(logit) - logit * target,
    slope: (logit, target) => logistic(logit) - target,
  });
}

export function bceFromProbs(p: Tensor, y: Tensor): number {
  const clip = (probability: number): number => Math.min(Math.max(probability, 1e-7), 1 - 1e-7);
  const losses = combine(p, y, (probability, target) => {
    const clipped = clip(probability);
    return -target * Math.log(clipped) - (1 - target) * Math.log1p(-clipped);
  });
  return mean(losses).data[0]!;
}

interface ElementLoss {
  value: (input: number, target: number) => number;
  slope: (input: number, target: number) => number;
}

function averaged(input: Tensor, target: Tensor, { value, slope }: ElementLoss): Loss {
  const n = input.data.length;
  return {
    loss: mean(combine(input, target, value)).data[0]!,
    grad: combine(input, target, (a, t) => slope(a, t) / n),
  };
}
