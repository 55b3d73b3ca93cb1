import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

/**
 * The point of the probability simplex nearest to the logits, `max(z − τ, 0)` with τ such that a lane sums to 1.
 * Martins & Astudillo 2016, algorithm 1.
 */
export function sparsemax(logits: AnyTensor, axis = -1): Tensor64 {
  const { outer, extent, inner } = lanesOf(logits.shape, resolveAxis(axis, logits.shape.length));
  const output = zeros(logits.shape);
  for (let lane = 0; lane < outer * inner; lane += 1) {
    const start = Math.floor(lane / inner) * extent * inner + (lane % inner);
    const places = Array.from({ length: extent }, (_, at) => start + at * inner);
    const tau = thresholdOf(places.map((place) => logits.data[place]!));
    for (const place of places) output.data[place] = Math.max(logits.data[place]! - tau, 0);
  }
  return output;
}

function thresholdOf(logits: number[]): number {
  let total = 0;
  let tau = 0;
  const sorted = [...logits].sort((left, right) => right - left);
  for (const [at, logit] of sorted.entries()) {
    total += logit;
    if (1 + (at + 1) * logit > total) tau = (total - 1) / (at + 1);
  }
  return tau;
}
