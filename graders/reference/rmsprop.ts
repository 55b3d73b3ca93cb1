import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface RmsPropState {
  parameter: AnyTensor;
  gradient: AnyTensor;
  meanSquare: AnyTensor;
  /** The running mean of the gradient; only the centered form uses it. */
  mean: AnyTensor;
  velocity: AnyTensor;
}

export interface RmsPropOptions {
  learningRate: number;
  decay: number;
  momentum: number;
  epsilon: number;
  /** Divide by the variance instead of the mean square. */
  centered: boolean;
  /** ε is added to the root (PyTorch) or under it (Keras). */
  epsilonPlace: 'outside' | 'inside';
}

/**
 * One step of RMSprop: `s′ = ρs + (1 − ρ)g²`, `u′ = m·u + lr·g/(√s′ + ε)`, `θ′ = θ − u′`; the centered form subtracts the
 * squared running mean of g under the root. All tensors share one shape. Tieleman & Hinton 2012, lecture 6e; centered:
 * Graves 2013, eq. 38–45.
 */
export function rmsPropStep(
  state: RmsPropState,
  options: RmsPropOptions,
): Record<Exclude<keyof RmsPropState, 'gradient'>, Tensor64> {
  const { learningRate, decay, momentum, epsilon, centered, epsilonPlace } = options;
  const { parameter, gradient } = state;
  const meanSquare = combine(state.meanSquare, gradient, (s, g) => decay * s + (1 - decay) * g * g);
  const mean = combine(state.mean, gradient, (average, g) => decay * average + (1 - decay) * g);
  const spread = centered ? combine(meanSquare, mean, (s, average) => s - average * average) : meanSquare;
  const scaled = combine(gradient, spread, (g, s) => {
    return (learningRate * g) / (epsilonPlace === 'inside' ? Math.sqrt(s + epsilon) : Math.sqrt(s) + epsilon);
  });
  const velocity = combine(state.velocity, scaled, (u, step) => momentum * u + step);
  return { parameter: combine(parameter, velocity, (theta, u) => theta - u), meanSquare, mean, velocity };
}
