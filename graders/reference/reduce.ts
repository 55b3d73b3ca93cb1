import { sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { resolveAxes } from './axes.ts';
import { broadcastPositions, broadcastTo, combine } from './broadcast.ts';
import { map } from './map.ts';
import { reshape } from './reshape.ts';
import { zeros } from './zeros.ts';

export interface ReduceOptions {
  /** The axes that vanish; all by default, none for an empty list. */
  axes?: readonly number[];
  /** Keep them with extent 1. */
  keepAxes?: boolean;
}

interface Fold {
  start: number;
  step: (folded: number, value: number) => number;
}

/** Σ x; 0 over nothing. */
export function sum(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: 0, step: (folded, value) => folded + value });
}

/** Σ x / count; NaN over nothing. */
export function mean(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  const total = sum(input, options);
  const count = sizeOf(input.shape) / sizeOf(total.shape);
  return map(total, (value) => value / count);
}

/** Π x; 1 over nothing. */
export function product(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: 1, step: (folded, value) => folded * value });
}

/** The largest element, NaN if there is one; −∞ over nothing. */
export function max(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: -Infinity, step: Math.max });
}

/** The smallest element, NaN if there is one; ∞ over nothing. */
export function min(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: Infinity, step: Math.min });
}

/** Σ |x| */
export function sumOfMagnitudes(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: 0, step: (folded, value) => folded + Math.abs(value) });
}

/** Σ x² */
export function sumOfSquares(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return fold(input, options, { start: 0, step: (folded, value) => folded + value * value });
}

/** √Σ x² */
export function euclideanNorm(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  return map(sumOfSquares(input, options), Math.sqrt);
}

/** Σ (x − mean)² / count: the biased variance. */
export function variance(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  const centre = mean(input, { ...options, keepAxes: true });
  return mean(
    combine(input, centre, (value, middle) => (value - middle) ** 2),
    options,
  );
}

/** ln Σ e^x, shifted by the largest element so that it overflows only when the result does; −∞ over nothing. */
export function logSumExp(input: AnyTensor, options: ReduceOptions = {}): Tensor64 {
  const shift = map(max(input, { ...options, keepAxes: true }), (value) =>
    Number.isFinite(value) ? value : 0,
  );
  const total = sum(
    combine(input, shift, (value, largest) => Math.exp(value - largest)),
    options,
  );
  return combine(total, reshape(shift, total.shape), (value, largest) => Math.log(value) + largest);
}

/** Gradient of sum: every element receives what its sum received. */
export function sumBackward(
  upstream: AnyTensor,
  inputShape: readonly number[],
  options: ReduceOptions = {},
): Tensor64 {
  return broadcastTo(reshape(upstream, keptShape(inputShape, options.axes)), inputShape);
}

/** Gradient of mean. */
export function meanBackward(
  upstream: AnyTensor,
  inputShape: readonly number[],
  options: ReduceOptions = {},
): Tensor64 {
  const count = sizeOf(inputShape) / sizeOf(keptShape(inputShape, options.axes));
  return map(sumBackward(upstream, inputShape, options), (value) => value / count);
}

function fold(input: AnyTensor, { axes, keepAxes = false }: ReduceOptions, { start, step }: Fold): Tensor64 {
  const kept = keptShape(input.shape, axes);
  const folded = zeros(kept, start);
  broadcastPositions(kept, input.shape).forEach((position, at) => {
    folded.data[position] = step(folded.data[position]!, input.data[at]!);
  });
  if (keepAxes) return folded;
  const gone = new Set(axes === undefined ? input.shape.keys() : resolveAxes(axes, input.shape.length));
  return reshape(
    folded,
    kept.filter((_, axis) => !gone.has(axis)),
  );
}

/** The shape of the result where reduced axes are kept with extent 1. */
function keptShape(shape: readonly number[], axes?: readonly number[]): number[] {
  const gone = new Set(axes === undefined ? shape.keys() : resolveAxes(axes, shape.length));
  return shape.map((extent, axis) => (gone.has(axis) ? 1 : extent));
}
