import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { add, combine, multiply, subtract, sumTo } from './broadcast.ts';
import { map } from './map.ts';
import { mean, variance } from './reduce.ts';

export interface Affine {
  /** Broadcast to the input; 1 by default. */
  scale?: AnyTensor;
  /** Broadcast to the input; 0 by default. */
  offset?: AnyTensor;
}

export interface StandardizeOptions extends Affine {
  /** The axes that mean and variance are taken over. */
  axes: readonly number[];
  /** Added to the variance. */
  epsilon: number;
}

export interface Standardized {
  output: Tensor64;
  /** With the axes kept at extent 1. */
  mean: Tensor64;
  /** `1 / √(variance + epsilon)`, likewise. */
  inverseDeviation: Tensor64;
}

/**
 * `y = γ · (x − μ) / √(v + ε) + β` with mean μ and population variance v over the axes: the formula behind batch,
 * layer, instance and group normalisation. Any shape. Ioffe & Szegedy 2015, algorithm 1.
 */
export function standardize(
  input: AnyTensor,
  { axes, epsilon, scale, offset }: StandardizeOptions,
): Standardized {
  const centre = mean(input, { axes, keepAxes: true });
  const inverseDeviation = map(variance(input, { axes, keepAxes: true }), (v) => 1 / Math.sqrt(v + epsilon));
  const unit = multiply(subtract(input, centre), inverseDeviation);
  return { output: applyAffine(unit, { scale, offset }), mean: centre, inverseDeviation };
}

/**
 * Gradients of standardize: with the unit x̂ and g = γ ⊙ dy, `dx = (g − mean(g) − x̂ · mean(g ⊙ x̂)) / √(v + ε)`. Those
 * of scale and offset have the shapes given in `options`, or that of the input where none is given.
 */
export function standardizeBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { axes, epsilon, scale, offset }: StandardizeOptions,
): { input: Tensor64; scale: Tensor64; offset: Tensor64 } {
  const { output: unit, inverseDeviation } = standardize(input, { axes, epsilon });
  const gradient = scale ? multiply(upstream, scale) : upstream;
  const average = mean(gradient, { axes, keepAxes: true });
  const projected = multiply(unit, mean(multiply(gradient, unit), { axes, keepAxes: true }));
  return {
    input: multiply(subtract(subtract(gradient, average), projected), inverseDeviation),
    scale: sumTo(multiply(upstream, unit), scale?.shape ?? input.shape),
    offset: sumTo(upstream, offset?.shape ?? input.shape),
  };
}

export interface FixedStatistics extends Affine {
  /** Both broadcast to the input. */
  mean: AnyTensor;
  variance: AnyTensor;
  epsilon: number;
}

/** The same with a given mean and variance: what batch normalisation does at inference. */
export function standardizeWith(
  input: AnyTensor,
  { mean: centre, variance: spread, epsilon, ...affine }: FixedStatistics,
): Tensor64 {
  const inverseDeviation = map(spread, (v) => 1 / Math.sqrt(v + epsilon));
  return applyAffine(multiply(subtract(input, centre), inverseDeviation), affine);
}

/** Gradients of standardizeWith, mean and variance being inputs of their own. */
export function standardizeWithBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { mean: centre, variance: spread, epsilon, scale, offset }: FixedStatistics,
) {
  const inverseDeviation = map(spread, (v) => 1 / Math.sqrt(v + epsilon));
  const unit = multiply(subtract(input, centre), inverseDeviation);
  const dUnit = scale ? multiply(upstream, scale) : upstream;
  const dInput = multiply(dUnit, inverseDeviation);
  const dInverse = multiply(dUnit, subtract(input, centre));
  const dVariance = combine(dInverse, inverseDeviation, (d, inverse) => (-d * inverse ** 3) / 2);
  return {
    input: dInput,
    mean: map(sumTo(dInput, centre.shape), (d) => -d),
    variance: sumTo(dVariance, spread.shape),
    scale: sumTo(multiply(upstream, unit), scale?.shape ?? input.shape),
    offset: sumTo(upstream, offset?.shape ?? input.shape),
  };
}

function applyAffine(unit: Tensor64, { scale, offset }: Affine): Tensor64 {
  const scaled = scale ? multiply(unit, scale) : unit;
  return offset ? add(scaled, offset) : scaled;
}
