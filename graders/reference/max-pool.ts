import { sizeOf, type AnyTensor, type IntTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { eachPool, planPooling, type PoolingOptions } from './pooling.ts';
import { zeros } from './zeros.ts';

/**
 * Max pooling, each channel by itself: `y[n, i…, c] = max x[n, i·s + p·d − before, …, c]` over the cells of the window;
 * padding never wins. A window without any cell gives −∞.
 *
 * Axes: input [N, …spatial, C]; returns `output` [N, …windows, C] and `argmax`, the place of each maximum in the plane
 * of its image and channel (row-major over the spatial axes), the first of equals, the first NaN before everything;
 * −1 where a window has no cell. Throws like slideWindows. Goodfellow, Bengio & Courville (2016), section 9.3.
 */
export function maxPool(input: AnyTensor, options: PoolingOptions): { output: Tensor64; argmax: IntTensor } {
  const plan = planPooling(input.shape, options);
  const output = zeros(plan.outputShape, -Infinity);
  const argmax = { shape: [...plan.outputShape], data: new Int32Array(output.data.length).fill(-1) };
  const [channels, pixels] = [input.shape.at(-1)!, sizeOf(input.shape.slice(1, -1))];
  eachPool(plan, input.shape, (to, from) => {
    const best = firstLargest(input, from);
    if (best === undefined) return;
    output.data[to] = input.data[best]!;
    argmax.data[to] = Math.floor(best / channels) % pixels;
  });
  return { output, argmax };
}

/**
 * Gradient of maxPool: each output's gradient goes to the cell that won, the first of equals; cells that several
 * windows chose add up.
 */
export function maxPoolBackward(input: AnyTensor, upstream: AnyTensor, options: PoolingOptions): Tensor64 {
  const plan = planPooling(input.shape, options);
  requireSameShape(plan.outputShape, upstream.shape, 'maxPoolBackward: upstream gradient');
  const gradient = zeros(input.shape);
  eachPool(plan, input.shape, (to, from) => {
    const best = firstLargest(input, from);
    if (best !== undefined) gradient.data[best]! += upstream.data[to]!;
  });
  return gradient;
}

function firstLargest({ data }: AnyTensor, positions: readonly number[]): number | undefined {
  const notANumber = positions.find((position) => Number.isNaN(data[position]));
  if (notANumber !== undefined) return notANumber;
  let best = positions[0];
  for (const position of positions) if (data[position]! > data[best!]!) best = position;
  return best;
}
