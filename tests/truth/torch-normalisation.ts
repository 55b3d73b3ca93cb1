import type { Tensor64 } from '#graders/tensor.ts';
import { numberOf } from './attributes.ts';
import type { Expressed, TruthCase } from './family.ts';
import { input, optionalInput, outputsByName } from './read.ts';

interface Parameters {
  scale: Tensor64;
  offset: Tensor64;
  epsilon: number;
}

interface Normalisation {
  forward: (x: Tensor64, parameters: Parameters) => Tensor64;
  backward: (
    x: Tensor64,
    upstream: Tensor64,
    parameters: Parameters,
  ) => Record<'input' | 'scale' | 'offset', Tensor64>;
}

/** torch: a normalisation with weight and bias, and its gradients, under the names of the vectors. */
export function torchNormalisation(vector: TruthCase, { forward, backward }: Normalisation): Expressed {
  const x = input(vector, 'x');
  const parameters = {
    scale: input(vector, 'weight'),
    offset: input(vector, 'bias'),
    epsilon: numberOf(vector.attributes, 'eps', 1e-5),
  };
  const upstream = optionalInput(vector, 'dy');
  const gradients = upstream && backward(x, upstream, parameters);
  return outputsByName(vector, {
    y: forward(x, parameters),
    grad_x: gradients?.input,
    grad_weight: gradients?.scale,
    grad_bias: gradients?.offset,
  });
}
