import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * Softmax over the last axis where −∞ marks entries that take no part: their weight is exactly 0, and a row of nothing
 * but −∞ has weights 0 instead of NaN. `w_j = e^{s_j − M} / Σ e^{s_k − M}`, M the largest allowed score.
 *
 * Axes: scores […, S]; returns the same shape. NaN among the allowed scores makes its row NaN.
 */
export function maskedSoftmax(scores: AnyTensor): Tensor64 {
  const extent = scores.shape.at(-1)!;
  const weights = zeros(scores.shape);
  for (let start = 0; start < scores.data.length; start += extent) {
    const row = scores.data.subarray(start, start + extent);
    let largest = -Infinity;
    for (const score of row) largest = Math.max(largest, score);
    if (largest === -Infinity) continue;
    let sum = 0;
    for (const score of row) sum += Math.exp(score - largest);
    for (let j = 0; j < extent; j += 1) weights.data[start + j] = Math.exp(row[j]! - largest) / sum;
  }
  return weights;
}

/** Gradient with respect to the scores from the weights: `ds_j = w_j (dw_j − Σ_k w_k dw_k)`. */
export function maskedSoftmaxBackward(weights: AnyTensor, dWeights: AnyTensor): Tensor64 {
  const extent = weights.shape.at(-1)!;
  const dScores = zeros(weights.shape);
  for (let start = 0; start < weights.data.length; start += extent) {
    let inner = 0;
    for (let at = start; at < start + extent; at += 1) inner += weights.data[at]! * dWeights.data[at]!;
    for (let at = start; at < start + extent; at += 1) {
      dScores.data[at] = weights.data[at]! * (dWeights.data[at]! - inner);
    }
  }
  return dScores;
}
