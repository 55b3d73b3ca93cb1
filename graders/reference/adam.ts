import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface AdamState {
  parameter: AnyTensor;
  gradient: AnyTensor;
  firstMoment: AnyTensor;
  secondMoment: AnyTensor;
  /** The largest second moment so far; its presence makes it AMSGrad. */
  largestSecondMoment?: AnyTensor;
}

export interface AdamOptions {
  /** Counts from 1. */
  step: number;
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Decoupled: lr·weightDecay·θ of the old θ is taken off (AdamW). */
  weightDecay?: number;
  /** ε is added after the bias correction (Kingma & Ba, algorithm 1) or before it, to √v (their ε̂; Keras). */
  epsilonPlace?: 'corrected' | 'uncorrected';
  /** Without it the moments are used as they are, biased towards 0. */
  biasCorrection?: boolean;
}

export interface AdamResult {
  parameter: Tensor64;
  firstMoment: Tensor64;
  secondMoment: Tensor64;
  largestSecondMoment?: Tensor64;
}

/**
 * One step of Adam: `m′ = β₁m + (1 − β₁)g`, `v′ = β₂v + (1 − β₂)g²`,
 * `θ′ = θ − lr·(m′/(1 − β₁ᵗ)) / (√(v′/(1 − β₂ᵗ)) + ε) − lr·wd·θ`. The moments are returned uncorrected.
 *
 * Axes: all tensors share one shape. Throws RangeError for a step below 1. Kingma & Ba 2015; AMSGrad: Reddi et al. 2018;
 * decoupled decay: Loshchilov & Hutter 2019.
 */
export function adamStep(state: AdamState, options: AdamOptions): AdamResult {
  const {
    step,
    learningRate,
    beta1,
    beta2,
    epsilon,
    weightDecay = 0,
    epsilonPlace = 'corrected',
    biasCorrection = true,
  } = options;
  if (!(step >= 1)) throw new RangeError(`adamStep: step must be ≥ 1, got ${step}`);
  const firstMoment = combine(state.firstMoment, state.gradient, (m, g) => beta1 * m + (1 - beta1) * g);
  const secondMoment = combine(state.secondMoment, state.gradient, (v, g) => beta2 * v + (1 - beta2) * g * g);
  const largest = state.largestSecondMoment && combine(state.largestSecondMoment, secondMoment, Math.max);
  const [correction1, correction2] = biasCorrection
    ? [1 - beta1 ** step, Math.sqrt(1 - beta2 ** step)]
    : [1, 1];
  const addend = epsilonPlace === 'corrected' ? epsilon : epsilon / correction2;
  const update = combine(firstMoment, largest ?? secondMoment, (m, v) => {
    return (learningRate * (m / correction1)) / (Math.sqrt(v) / correction2 + addend);
  });
  const parameter = combine(
    state.parameter,
    update,
    (theta, move) => theta - move - learningRate * weightDecay * theta,
  );
  return { parameter, firstMoment, secondMoment, ...(largest && { largestSecondMoment: largest }) };
}
