import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { multiply, subtract, sumTo } from './broadcast.ts';
import { map } from './map.ts';
import { mean } from './reduce.ts';

export interface RmsNormOptions {
  /** The axes of the mean square; the last by default. */
  axes?: readonly number[];
  epsilon?: number;
  /** Broadcast to the input; 1 by default. */
  scale?: AnyTensor;
}

/** `y = γ · x / √(mean(x²) + ε)`; any shape. Zhang & Sennrich 2019, eq. 4. */
export function rmsNorm(
  input: AnyTensor,
  { axes = [-1], epsilon = 1e-5, scale }: RmsNormOptions = {},
): Tensor64 {
  const unit = multiply(input, inverseRootMeanSquare(input, axes, epsilon));
  return scale ? multiply(unit, scale) : unit;
}

/** Gradients of rmsNorm: with the unit x̂ and g = γ ⊙ dy, `dx = (g − x̂ · mean(g ⊙ x̂)) / √(mean(x²) + ε)`. */
export function rmsNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { axes = [-1], epsilon = 1e-5, scale }: RmsNormOptions = {},
): { input: Tensor64; scale: Tensor64 } {
  const inverse = inverseRootMeanSquare(input, axes, epsilon);
  const unit = multiply(input, inverse);
  const gradient = scale ? multiply(upstream, scale) : upstream;
  const projected = multiply(unit, mean(multiply(gradient, unit), { axes, keepAxes: true }));
  return {
    input: multiply(subtract(gradient, projected), inverse),
    scale: sumTo(multiply(upstream, unit), scale?.shape ?? input.shape),
  };
}

function inverseRootMeanSquare(input: AnyTensor, axes: readonly number[], epsilon: number): Tensor64 {
  const meanSquare = mean(
    map(input, (x) => x * x),
    { axes, keepAxes: true },
  );
  return map(meanSquare, (square) => 1 / Math.sqrt(square + epsilon));
}
