import { lstm as layer } from '#graders/reference/lstm.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  returnSequences: boolean;
  goBackwards?: boolean;
  mask?: Tensor;
  h0?: Tensor;
  c0?: Tensor;
}

export function lstm(...[x, K, R, b, o]: [Tensor, Tensor, Tensor, Tensor, Options]): {
  out: Tensor64;
  h: Tensor64;
  c: Tensor64;
} {
  const { sequence, hiddenState, cellState } = layer(
    x,
    { kernel: K, recurrentKernel: R, bias: b },
    {
      goBackwards: o.goBackwards ?? false,
      ...(o.mask && { mask: o.mask }),
      ...(o.h0 && { hiddenState: o.h0 }),
      ...(o.c0 && { cellState: o.c0 }),
    },
  );
  return { out: o.returnSequences ? sequence : hiddenState, h: hiddenState, c: cellState };
}
