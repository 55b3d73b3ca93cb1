import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine, multiply, sumTo } from './broadcast.ts';

/** `x` above 0, `slope·x` from there down, the slope being learnt and broadcast to the input. He et al. 2015, eq. 1. */
export function prelu(input: AnyTensor, slope: AnyTensor): Tensor64 {
  return combine(input, slope, (x, a) => (x > 0 ? x : a * x));
}

/** Gradients of prelu: at 0 the left side counts. He et al. 2015, eq. 2. */
export function preluBackward(
  input: AnyTensor,
  slope: AnyTensor,
  upstream: AnyTensor,
): { input: Tensor64; slope: Tensor64 } {
  const toInput = combine(input, slope, (x, a) => (x > 0 ? 1 : a));
  const toSlope = combine(input, slope, (x) => (x > 0 ? 0 : x));
  return {
    input: sumTo(multiply(upstream, toInput), input.shape),
    slope: sumTo(multiply(upstream, toSlope), slope.shape),
  };
}
