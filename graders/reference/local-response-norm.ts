import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';
import { map } from './map.ts';
import { zeros } from './zeros.ts';

export interface LocalResponseNormOptions {
  /** How many channels before and after one count. */
  before: number;
  after: number;
  bias?: number;
  /** Weight of one neighbour's square. */
  alpha?: number;
  beta?: number;
}

/**
 * `y_c = x_c / (bias + α Σ x_j²)^β` over the channels j = c − before … c + after of […, C] that exist. Krizhevsky,
 * Sutskever & Hinton 2012, section 3.3.
 */
export function localResponseNorm(input: AnyTensor, options: LocalResponseNormOptions): Tensor64 {
  const { beta = 1 } = options;
  return combine(input, scaleOf(input, options), (x, scale) => x / scale ** beta);
}

/** Gradient of localResponseNorm: `dx_c = dy_c s_c^(−β) − 2αβ x_c Σ dy_j x_j s_j^(−β−1)` over the j that count c. */
export function localResponseNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  options: LocalResponseNormOptions,
): Tensor64 {
  const { before, after, alpha = 1, beta = 1 } = options;
  const scale = scaleOf(input, options);
  const spread = map(input, (x, at) => upstream.data[at]! * x * scale.data[at]! ** (-beta - 1));
  const gathered = neighbourSum(spread, after, before);
  return map(input, (x, at) => {
    return upstream.data[at]! * scale.data[at]! ** -beta - 2 * alpha * beta * x * gathered.data[at]!;
  });
}

function scaleOf(
  input: AnyTensor,
  { before, after, bias = 1, alpha = 1 }: LocalResponseNormOptions,
): Tensor64 {
  const squares = neighbourSum(
    map(input, (x) => x * x),
    before,
    after,
  );
  return map(squares, (total) => bias + alpha * total);
}

/** Σ of the values at c − before … c + after of the last axis. */
function neighbourSum({ shape, data }: Tensor64, before: number, after: number): Tensor64 {
  const channels = shape.at(-1)!;
  const sums = zeros(shape);
  for (let at = 0; at < data.length; at += 1) {
    const c = at % channels;
    const last = Math.min(channels - 1, c + after);
    for (let j = Math.max(0, c - before); j <= last; j += 1) sums.data[at]! += data[at - c + j]!;
  }
  return sums;
}
