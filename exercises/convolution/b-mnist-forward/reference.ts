import { activate } from '#graders/reference/activation.ts';
import { convolution } from '#graders/reference/convolution.ts';
import { dense } from '#graders/reference/dense.ts';
import { maxPool } from '#graders/reference/max-pool.ts';
import { relu } from '#graders/reference/piecewise-activations.ts';
import { flatten } from '#graders/reference/reshape.ts';
import { softmax } from '#graders/reference/softmax.ts';
import type { AnyTensor, Tensor, Tensor64 } from '#graders/tensor.ts';

type Name = 'c1k' | 'c1b' | 'c2k' | 'c2b' | 'c3k' | 'c3b' | 'd1k' | 'd1b' | 'd2k' | 'd2b';

function convolve(input: AnyTensor, kernel: Tensor, bias: Tensor): Tensor64 {
  return activate(convolution(input, kernel, { bias }), relu).output;
}

function pool(input: AnyTensor): Tensor64 {
  return maxPool(input, { window: [2, 2], strides: [2, 2] }).output;
}

export function mnistForward(x: Tensor, w: Record<Name, Tensor>): { probs: Tensor64; logits: Tensor64 } {
  const first = pool(convolve(x, w.c1k, w.c1b));
  const second = pool(convolve(first, w.c2k, w.c2b));
  const third = convolve(second, w.c3k, w.c3b);
  const hidden = dense(flatten(third), { kernel: w.d1k, bias: w.d1b, activation: relu });
  const logits = dense(hidden, { kernel: w.d2k, bias: w.d2b });
  return { probs: softmax(logits), logits };
}
