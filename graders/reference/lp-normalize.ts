import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine, divide, multiply, subtract } from './broadcast.ts';
import { map } from './map.ts';
import { sum } from './reduce.ts';

export interface LpNormalizeOptions {
  /** The order of the norm. */
  p?: number;
  axes?: readonly number[];
  /** The least divisor: a lane shorter than this is divided by it. */
  epsilon?: number;
}

/** `x / max(‖x‖ₚ, ε)` for every lane along the axes; any shape. PyTorch `normalize`, ONNX LpNormalization (ε = 0). */
export function lpNormalize(
  input: AnyTensor,
  { p = 2, axes = [-1], epsilon = 1e-12 }: LpNormalizeOptions = {},
): Tensor64 {
  return divide(
    input,
    map(lpNorm(input, p, axes), (norm) => Math.max(norm, epsilon)),
  );
}

/** Gradient of lpNormalize: `dx = dy/‖x‖ − n · Σ(dy ⊙ x) / ‖x‖²` with n the norm's own gradient. */
export function lpNormalizeBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { p = 2, axes = [-1], epsilon = 1e-12 }: LpNormalizeOptions = {},
): Tensor64 {
  const norm = lpNorm(input, p, axes);
  const divisor = map(norm, (length) => Math.max(length, epsilon));
  const slope = combine(input, norm, (x, length) => {
    return length > epsilon ? Math.sign(x) * (Math.abs(x) / length) ** (p - 1) : 0;
  });
  const along = divide(sum(multiply(upstream, input), { axes, keepAxes: true }), multiply(divisor, divisor));
  return subtract(divide(upstream, divisor), multiply(slope, along));
}

function lpNorm(input: AnyTensor, p: number, axes: readonly number[]): Tensor64 {
  const powers = sum(
    map(input, (x) => Math.abs(x) ** p),
    { axes, keepAxes: true },
  );
  return map(powers, (total) => total ** (1 / p));
}
