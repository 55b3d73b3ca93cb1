import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { eachPool, planPooling, type PoolingOptions } from './pooling.ts';
import { zeros } from './zeros.ts';

export type LpPoolOptions = PoolingOptions & {
  /** The order of the norm. */
  p?: number;
};

/**
 * The p-norm of every window, each channel by itself: `y = (Σ |x|^p)^(1/p)`, padding counting as zeros.
 *
 * Axes: input [N, …spatial, C]; returns [N, …windows, C]. Throws RangeError for p below 1, else like slideWindows.
 * Boureau et al. 2010; ONNX LpPool, WebNN l2Pool2d.
 */
export function lpPool(input: AnyTensor, { p = 2, ...options }: LpPoolOptions): Tensor64 {
  if (!(p >= 1)) throw new RangeError(`lpPool: p must be ≥ 1, got ${p}`);
  const plan = planPooling(input.shape, options);
  const output = zeros(plan.outputShape);
  eachPool(plan, input.shape, (to, from) => {
    const total = from.reduce((sum, position) => sum + Math.abs(input.data[position]!) ** p, 0);
    output.data[to] = total ** (1 / p);
  });
  return output;
}
