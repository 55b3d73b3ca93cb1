import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { eachPool, planPooling, type PoolingOptions, type PoolingPlan } from './pooling.ts';
import { zeros } from './zeros.ts';

export type AveragePoolOptions = PoolingOptions & {
  /** Count the zeros of the padding as cells; cells beyond the padding (rounding up) never count. */
  countPadding?: boolean;
};

/**
 * Average pooling, each channel by itself: the sum over the window's cells divided by how many of them are real (or
 * real and padding). A window without any cell gives 0.
 *
 * Axes: input [N, …spatial, C]; returns [N, …windows, C]. Throws like slideWindows. Goodfellow, Bengio & Courville
 * (2016), section 9.3; Keras AveragePooling2D (real cells), PyTorch avg_pool2d (its default counts padding).
 */
export function averagePool(
  input: AnyTensor,
  { countPadding = false, ...options }: AveragePoolOptions,
): Tensor64 {
  const plan = planPooling(input.shape, options);
  const output = zeros(plan.outputShape);
  eachPool(plan, input.shape, (to, from, at) => {
    const total = from.reduce((sum, position) => sum + input.data[position]!, 0);
    output.data[to] = total / divisor(plan, from.length, at, countPadding);
  });
  return output;
}

/** Gradient of averagePool: every cell receives its share of each window it lies in. */
export function averagePoolBackward(
  inputShape: readonly number[],
  upstream: AnyTensor,
  { countPadding = false, ...options }: AveragePoolOptions,
): Tensor64 {
  const plan = planPooling(inputShape, options);
  requireSameShape(plan.outputShape, upstream.shape, 'averagePoolBackward: upstream gradient');
  const gradient = zeros(inputShape);
  eachPool(plan, inputShape, (to, from, at) => {
    const share = upstream.data[to]! / divisor(plan, from.length, at, countPadding);
    for (const position of from) gradient.data[position]! += share;
  });
  return gradient;
}

function divisor({ paddedCells }: PoolingPlan, real: number, window: number, countPadding: boolean): number {
  return Math.max(countPadding ? paddedCells[window]! : real, 1);
}
