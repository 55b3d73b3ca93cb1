import { map } from '#graders/reference/map.ts';
import { logSoftmax } from '#graders/reference/softmax.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function softmaxCrossEntropy(logits: Tensor, labels: Int32Array): { loss: number; grad: Tensor64 } {
  const [N, C] = logits.shape as [number, number];
  if (labels.some((label) => label < 0 || label >= C)) throw new RangeError('a label must be a class');
  const logp = logSoftmax(logits);
  const loss = -labels.reduce((sum, label, n) => sum + logp.data[n * C + label]!, 0) / N;
  const isLabel = (position: number): number => (labels[Math.floor(position / C)] === position % C ? 1 : 0);
  return { loss, grad: map(logp, (log, position) => (Math.exp(log) - isLabel(position)) / N) };
}
