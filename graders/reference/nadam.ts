import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface NadamOptions {
  /** Counts from 1. */
  step: number;
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** ψ of the warming momentum `μ_t = β₁(1 − ½·0.96^(tψ))`. */
  momentumDecay: number;
}

/**
 * One step of Nadam, Adam with Nesterov's look-ahead:
 * `m̂ = μ_{t+1}m′/(1 − Π_{i ≤ t+1} μ_i) + (1 − μ_t)g/(1 − Π_{i ≤ t} μ_i)`, `θ′ = θ − lr·m̂/(√(v′/(1 − β₂ᵗ)) + ε)`.
 *
 * All tensors share one shape. Throws RangeError for a step below 1. Dozat 2016, algorithm 2.
 */
export function nadamStep(
  state: { parameter: AnyTensor; gradient: AnyTensor; firstMoment: AnyTensor; secondMoment: AnyTensor },
  { step, learningRate, beta1, beta2, epsilon, momentumDecay }: NadamOptions,
): { parameter: Tensor64; firstMoment: Tensor64; secondMoment: Tensor64 } {
  if (!(step >= 1)) throw new RangeError(`nadamStep: step must be ≥ 1, got ${step}`);
  const momentum = (t: number) => beta1 * (1 - 0.5 * 0.96 ** (t * momentumDecay));
  let product = 1;
  for (let t = 1; t <= step; t += 1) product *= momentum(t);
  const next = momentum(step + 1);
  const firstMoment = combine(state.firstMoment, state.gradient, (m, g) => beta1 * m + (1 - beta1) * g);
  const secondMoment = combine(state.secondMoment, state.gradient, (v, g) => beta2 * v + (1 - beta2) * g * g);
  const lookAhead = combine(firstMoment, state.gradient, (m, g) => {
    return (next * m) / (1 - product * next) + ((1 - momentum(step)) * g) / (1 - product);
  });
  const update = combine(lookAhead, secondMoment, (m, v) => {
    return (learningRate * m) / (Math.sqrt(v / (1 - beta2 ** step)) + epsilon);
  });
  return {
    parameter: combine(state.parameter, update, (theta, move) => theta - move),
    firstMoment,
    secondMoment,
  };
}
