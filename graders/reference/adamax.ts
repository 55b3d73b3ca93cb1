import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface AdamaxOptions {
  /** Counts from 1. */
  step: number;
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** ε enters the maximum with |g| (PyTorch) or is added to the norm in the denominator (Keras). */
  epsilonPlace: 'gradient' | 'denominator';
}

/**
 * One step of Adamax: `m′ = β₁m + (1 − β₁)g`, `u′ = max(β₂u, |g|)`, `θ′ = θ − lr/(1 − β₁ᵗ) · m′/u′`. All tensors share one
 * shape. Throws RangeError for a step below 1. Kingma & Ba 2015, algorithm 2.
 */
export function adamaxStep(
  state: { parameter: AnyTensor; gradient: AnyTensor; firstMoment: AnyTensor; infinityNorm: AnyTensor },
  { step, learningRate, beta1, beta2, epsilon, epsilonPlace }: AdamaxOptions,
): { parameter: Tensor64; firstMoment: Tensor64; infinityNorm: Tensor64 } {
  if (!(step >= 1)) throw new RangeError(`adamaxStep: step must be ≥ 1, got ${step}`);
  const [inGradient, inDenominator] = epsilonPlace === 'gradient' ? [epsilon, 0] : [0, epsilon];
  const firstMoment = combine(state.firstMoment, state.gradient, (m, g) => beta1 * m + (1 - beta1) * g);
  const infinityNorm = combine(state.infinityNorm, state.gradient, (u, g) =>
    Math.max(beta2 * u, Math.abs(g) + inGradient),
  );
  const update = combine(firstMoment, infinityNorm, (m, u) => {
    return (learningRate * m) / ((1 - beta1 ** step) * (u + inDenominator));
  });
  return {
    parameter: combine(state.parameter, update, (theta, move) => theta - move),
    firstMoment,
    infinityNorm,
  };
}
