import { integratedGradients } from '#graders/reference/integrated-gradients.ts';
import { map } from '#graders/reference/map.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Model {
  kind: 'product' | 'cubes' | 'tanh' | 'relu';
  weights?: Tensor;
}

function gradient({ kind, weights }: Model, x: Tensor64): Tensor64 {
  const sum = weights ? x.data.reduce((total, value, i) => total + weights.data[i]! * value, 0) : 0;
  return map(x, (value, i) => {
    if (kind === 'product') return x.data[1 - i]!;
    if (kind === 'cubes') return 3 * value * value;
    if (kind === 'tanh') return weights!.data[i]! * (1 - Math.tanh(sum) ** 2);
    return sum < 1 ? -weights!.data[i]! : 0;
  });
}

export function drive(...[model, x, baseline, steps]: [Model, Tensor, Tensor, number]): {
  attributions: Tensor64;
  calls: number;
} {
  const attributions = integratedGradients((at) => gradient(model, at), { input: x, baseline, steps });
  return { attributions, calls: steps };
}
