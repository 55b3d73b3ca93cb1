import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';
import { logistic, softplusOf } from './smooth-activations.ts';

/** The loss of one prediction for its target, and its slope in the prediction. */
export interface ElementLoss {
  value: (prediction: number, target: number) => number;
  slope: (prediction: number, target: number) => number;
}

/** `(a − t)²`; Goodfellow et al. 2016, eq. 5.4 without its mean. */
export const squaredError: ElementLoss = {
  value: (a, t) => (a - t) ** 2,
  slope: (a, t) => 2 * (a - t),
};

/** `|a − t|`, with slope 0 where they are equal. */
export const absoluteError: ElementLoss = {
  value: (a, t) => Math.abs(a - t),
  slope: (a, t) => Math.sign(a - t),
};

/** `ln(1 + e^z) − z·y`, the binary cross-entropy of σ(z) without its overflow; Goodfellow et al. 2016, §6.2.2.2. */
export const binaryCrossEntropyOfLogit: ElementLoss = {
  value: (logit, target) => softplusOf(logit) - logit * target,
  slope: (logit, target) => logistic(logit) - target,
};

/** `−y·ln p − (1 − y)·ln(1 − p)` with p kept within [clip, 1 − clip], where its slope is 0. */
export function binaryCrossEntropy(clip = 0): ElementLoss {
  const clipped = (p: number): number => Math.min(Math.max(p, clip), 1 - clip);
  // A factor of 0 leaves its term out, also beside an infinite logarithm.
  const term = (factor: number, logarithm: number): number => (factor === 0 ? 0 : factor * logarithm);
  return {
    value: (p, y) => -term(y, Math.log(clipped(p))) - term(1 - y, Math.log1p(-clipped(p))),
    slope: (p, y) => (clipped(p) === p ? (p - y) / (p * (1 - p)) : 0),
  };
}

/** The loss of every element; predictions and targets are broadcast to their common shape. */
export function elementLoss(predictions: AnyTensor, targets: AnyTensor, { value }: ElementLoss): Tensor64 {
  return combine(predictions, targets, value);
}

/** Gradient of elementLoss with respect to the predictions; all three have one shape. */
export function elementLossBackward(
  predictions: AnyTensor,
  targets: AnyTensor,
  { loss, upstream }: { loss: ElementLoss; upstream: AnyTensor },
): Tensor64 {
  return combine(combine(predictions, targets, loss.slope), upstream, (slope, factor) => slope * factor);
}
