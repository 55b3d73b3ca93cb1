import { sizeOf, ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { add } from './broadcast.ts';
import { matmul } from './matmul.ts';
import { reshape } from './reshape.ts';
import { slideWindows, type WindowOptions } from './windows.ts';
import { zeros } from './zeros.ts';

export interface UnfoldOptions extends WindowOptions {
  /** Extent of the window along each spatial axis. */
  window: readonly number[];
}

/**
 * Unfolds every window of an image into a row: [L, K·C] with one row per window (row-major), columns by cell of the
 * window (row-major), the channel fastest; cells in the padding are 0.
 *
 * Axes: input [...spatial, C]. Throws like slideWindows. Chellapilla, Puri & Simard 2006.
 */
export function im2col(input: AnyTensor, { window, ...options }: UnfoldOptions): Tensor64 {
  const { channels, cells, positions } = plan(input.shape, window, options);
  const rows = zeros([positions.length / cells, cells * channels]);
  positions.forEach((pixel, at) => {
    if (pixel < 0) return;
    rows.data.set(input.data.subarray(pixel * channels, (pixel + 1) * channels), at * channels);
  });
  return rows;
}

/**
 * Folds rows of windows back into an image of `shape` [...spatial, C], overlaps adding up: the gradient of im2col.
 */
export function col2im(
  rows: AnyTensor,
  shape: readonly number[],
  { window, ...options }: UnfoldOptions,
): Tensor64 {
  const { channels, cells, positions } = plan(shape, window, options);
  requireSameShape([positions.length / cells, cells * channels], rows.shape, 'col2im: rows');
  const image = zeros(shape);
  positions.forEach((pixel, at) => {
    if (pixel < 0) return;
    for (let c = 0; c < channels; c += 1) image.data[pixel * channels + c]! += rows.data[at * channels + c]!;
  });
  return image;
}

/**
 * Convolution of one image [H, W, C] as one matrix product, `im2col(x) · w + b`, 'valid'; kernel [kh, kw, C, O], bias
 * [O]; returns [Ho, Wo, O].
 */
export function convolutionViaIm2col(
  input: AnyTensor,
  kernel: AnyTensor,
  bias: AnyTensor,
  strides: readonly number[],
): Tensor64 {
  const window = kernel.shape.slice(0, -2);
  const rows = im2col(input, { window, strides });
  const { counts } = slideWindows(input.shape.slice(0, -1), window, { strides });
  const product = matmul(rows, reshape(kernel, [sizeOf(kernel.shape.slice(0, -1)), kernel.shape.at(-1)!]));
  return reshape(add(product, bias), [...counts, kernel.shape.at(-1)!]);
}

function plan(shape: readonly number[], window: readonly number[], options: WindowOptions) {
  const channels = shape.at(-1);
  if (channels === undefined) throw new ShapeError('im2col: input must have a channel axis, got a scalar');
  return { channels, ...slideWindows(shape.slice(0, -1), window, options) };
}
