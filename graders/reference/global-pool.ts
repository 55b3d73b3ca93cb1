import { sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { max, meanBackward, sum } from './reduce.ts';
import { map } from './map.ts';

/**
 * Mean over all spatial axes of [N, …spatial, C]: [N, C], or [N, 1…, C] with keepAxes. No positions give 0. Lin et al.
 * 2013, Network in Network, section 3.2.
 */
export function globalAveragePool(input: AnyTensor, { keepAxes = false } = {}): Tensor64 {
  const positions = sizeOf(input.shape.slice(1, -1));
  return map(
    sum(input, { axes: spatialAxes(input.shape), keepAxes }),
    (total) => total / Math.max(positions, 1),
  );
}

/** Gradient of globalAveragePool: every position receives its share. */
export function globalAveragePoolBackward(inputShape: readonly number[], upstream: AnyTensor): Tensor64 {
  return meanBackward(upstream, inputShape, { axes: spatialAxes(inputShape) });
}

/** Maximum over all spatial axes of [N, …spatial, C]; −∞ where there is no position. */
export function globalMaxPool(input: AnyTensor, { keepAxes = false } = {}): Tensor64 {
  return max(input, { axes: spatialAxes(input.shape), keepAxes });
}

function spatialAxes(shape: readonly number[]): number[] {
  return shape.slice(1, -1).map((_, axis) => axis + 1);
}
