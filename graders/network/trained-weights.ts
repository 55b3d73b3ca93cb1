import type { Weights } from '../training/messages.ts';
import { splitWeights } from '../training/weights.ts';
import { areDigitWeights, weightNames, type DigitWeights } from './digit-network.ts';

/**
 * The weights of a model that a learner trained in the capstone, where it has the layers of the digit CNN; null for every
 * other model. They are in the order of the layers, each kernel before its bias.
 */
export function digitWeightsOf(trained: Weights): DigitWeights | null {
  const size = trained.shapes.reduce((sum, shape) => sum + shape.reduce((all, extent) => all * extent, 1), 0);
  if (trained.shapes.length !== weightNames.length || size !== trained.values.length) return null;
  const parts = splitWeights(trained);
  const named = weightNames.map((name, at) => {
    const { shape, values } = parts[at]!;
    return [name, { shape: [...shape], data: values }] as const;
  });
  const weights = Object.fromEntries(named) as DigitWeights;
  return areDigitWeights(weights) ? weights : null;
}
