import { activate } from '#graders/reference/activation.ts';
import { dense, denseBackward } from '#graders/reference/dense.ts';
import { map } from '#graders/reference/map.ts';
import { relu } from '#graders/reference/piecewise-activations.ts';
import { logSoftmax } from '#graders/reference/softmax.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Gradients {
  loss: number;
  dW1: Tensor64;
  db1: Tensor64;
  dW2: Tensor64;
  db2: Tensor64;
  dx: Tensor64;
}

export function mlpGrads(
  ...[x, labels, W1, b1, W2, b2]: [Tensor, Int32Array, Tensor, Tensor, Tensor, Tensor]
): Gradients {
  const [N, C] = [x.shape[0]!, b2.data.length];
  const a = dense(x, { kernel: W1, bias: b1 });
  const h = activate(a, relu).output;
  const logp = logSoftmax(dense(h, { kernel: W2, bias: b2 }));
  const isLabel = (position: number): number => (labels[Math.floor(position / C)] === position % C ? 1 : 0);
  const dz = map(logp, (log, position) => (Math.exp(log) - isLabel(position)) / N);
  const second = denseBackward(h, dz, { kernel: W2, bias: b2 });
  const first = denseBackward(x, second.input, { kernel: W1, bias: b1, activation: relu });
  return {
    loss: -labels.reduce((sum, label, n) => sum + logp.data[n * C + label]!, 0) / N,
    dW1: first.kernel,
    db1: first.bias,
    dW2: second.kernel,
    db2: second.bias,
    dx: first.input,
  };
}
