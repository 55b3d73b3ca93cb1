import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { add } from './broadcast.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';
import { relu } from './piecewise-activations.ts';

/** A network of one hidden layer: [D, H], [H], [H, C], [C]. */
export interface TwoLayerNetwork {
  hiddenKernel: AnyTensor;
  hiddenBias: AnyTensor;
  outputKernel: AnyTensor;
  outputBias: AnyTensor;
}

/**
 * The network with averaged weights against the average of the networks' outputs: `f(x; mean θ_m)` and `mean f(x; θ_m)`,
 * with equal shares and a linear output layer.
 *
 * Axes: input [N, D]; both results [N, C]. Throws RangeError for no network. Izmailov et al. 2018; Wortsman et al. 2022.
 */
export function compareFusion(
  input: AnyTensor,
  networks: readonly TwoLayerNetwork[],
  activation: 'linear' | 'relu',
): { weightAverage: Tensor64; predictionAverage: Tensor64 } {
  const [first, ...others] = networks;
  if (!first) throw new RangeError('compareFusion: there must be a network, got none');
  const averageOf = (name: keyof TwoLayerNetwork) =>
    average([first, ...others].map((network) => network[name]));
  const merged: TwoLayerNetwork = {
    hiddenKernel: averageOf('hiddenKernel'),
    hiddenBias: averageOf('hiddenBias'),
    outputKernel: averageOf('outputKernel'),
    outputBias: averageOf('outputBias'),
  };
  return {
    weightAverage: run(input, merged, activation),
    predictionAverage: average(networks.map((network) => run(input, network, activation))),
  };
}

function run(input: AnyTensor, network: TwoLayerNetwork, activation: 'linear' | 'relu'): Tensor64 {
  const preActivation = add(matmul(input, network.hiddenKernel), network.hiddenBias);
  const hidden = activation === 'relu' ? map(preActivation, relu.value) : preActivation;
  return add(matmul(hidden, network.outputKernel), network.outputBias);
}

function average([first, ...others]: readonly AnyTensor[]): Tensor64 {
  const total = others.reduce<AnyTensor>((sum, tensor) => add(sum, tensor), first!);
  return map(total, (sum) => sum / (others.length + 1));
}
