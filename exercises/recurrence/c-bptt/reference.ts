import { reshape } from '#graders/reference/reshape.ts';
import { simpleRnnBackward } from '#graders/reference/simple-rnn.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Gradients {
  dWx: Tensor64;
  dWh: Tensor64;
  db: Tensor64;
  dx: Tensor64;
  dh0: Tensor64;
}

export function bptt(...[x, Wx, Wh, b, dh]: [Tensor, Tensor, Tensor, Tensor, Tensor]): Gradients {
  const gradients = simpleRnnBackward(
    reshape(x, [1, ...x.shape]),
    { kernel: Wx, recurrentKernel: Wh, bias: b },
    { dSequence: reshape(dh, [1, ...dh.shape]) },
  );
  return {
    dWx: gradients.dKernel,
    dWh: gradients.dRecurrentKernel,
    db: gradients.dBias,
    dx: reshape(gradients.dInput, x.shape),
    dh0: reshape(gradients.dHiddenState, b.shape),
  };
}
