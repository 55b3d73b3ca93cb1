import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface AdagradOptions {
  learningRate: number;
  epsilon: number;
  /** ε is added to the root (PyTorch, ONNX) or under it (Keras). */
  epsilonPlace: 'outside' | 'inside';
}

/**
 * One step of Adagrad: `s′ = s + g²`, `θ′ = θ − lr·g/(√s′ + ε)`. All tensors share one shape. Duchi, Hazan & Singer 2011,
 * with a diagonal matrix.
 */
export function adagradStep(
  {
    parameter,
    gradient,
    sumOfSquares,
  }: { parameter: AnyTensor; gradient: AnyTensor; sumOfSquares: AnyTensor },
  { learningRate, epsilon, epsilonPlace }: AdagradOptions,
): { parameter: Tensor64; sumOfSquares: Tensor64 } {
  const next = combine(sumOfSquares, gradient, (s, g) => s + g * g);
  const step = combine(gradient, next, (g, s) => {
    return (learningRate * g) / (epsilonPlace === 'inside' ? Math.sqrt(s + epsilon) : Math.sqrt(s) + epsilon);
  });
  return { parameter: combine(parameter, step, (theta, move) => theta - move), sumOfSquares: next };
}
