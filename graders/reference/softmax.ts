import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { combine, multiply, subtract } from './broadcast.ts';
import { map } from './map.ts';
import { logSumExp, sum } from './reduce.ts';

export interface SoftmaxOptions {
  /** The axes whose elements share a probability of 1; the last by default. */
  axes?: readonly number[];
}

/**
 * `p = e^(z − m) / Σ e^(z − m)` with the maximum m, for every lane along the axes; −∞ gives 0. Any shape with these
 * axes; a lane of nothing but −∞ gives NaN. Goodfellow, Bengio & Courville (2016), eq. 4.1 and section 4.1.
 */
export function softmax(logits: AnyTensor, options: SoftmaxOptions = {}): Tensor64 {
  return map(logSoftmax(logits, options), Math.exp);
}

/** `z − m − ln Σ e^(z − m)`: the logarithm of softmax, finite where the probability underflows. */
export function logSoftmax(logits: AnyTensor, { axes = [-1] }: SoftmaxOptions = {}): Tensor64 {
  return combine(logits, logSumExp(logits, { axes, keepAxes: true }), (logit, total) => logit - total);
}

/** Gradient of softmax: `dz = p ⊙ (dp − Σ dp ⊙ p)`. */
export function softmaxBackward(
  logits: AnyTensor,
  upstream: AnyTensor,
  { axes = [-1] }: SoftmaxOptions = {},
): Tensor64 {
  requireSameShape(logits.shape, upstream.shape, 'softmaxBackward: upstream gradient');
  const probabilities = softmax(logits, { axes });
  const weighted = sum(multiply(upstream, probabilities), { axes, keepAxes: true });
  return multiply(probabilities, subtract(upstream, weighted));
}

/** Gradient of logSoftmax: `dz = d − p · Σ d`. */
export function logSoftmaxBackward(
  logits: AnyTensor,
  upstream: AnyTensor,
  { axes = [-1] }: SoftmaxOptions = {},
): Tensor64 {
  requireSameShape(logits.shape, upstream.shape, 'logSoftmaxBackward: upstream gradient');
  return subtract(upstream, multiply(softmax(logits, { axes }), sum(upstream, { axes, keepAxes: true })));
}
