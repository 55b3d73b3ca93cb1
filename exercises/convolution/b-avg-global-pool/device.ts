import * as tf from '@tensorflow/tfjs-core';

type Pair = [number, number];
type Shape = [number, number, number, number];
type Padding = 'valid' | 'same';

interface Axis {
  extent: number;
  window: number;
  stride: number;
  count: number;
  before: number;
  /** The extent with all padding, wide enough for the steps behind the last window, too. */
  padded: number;
}

function axisOf(extent: number, window: number, stride: number, padding: Padding): Axis {
  const same = Math.ceil(extent / stride);
  const fitting = extent < window ? 0 : Math.floor((extent - window) / stride) + 1;
  const count = padding === 'same' ? same : fitting;
  const total = padding === 'same' ? Math.max((count - 1) * stride + window - extent, 0) : 0;
  const before = Math.floor(total / 2);
  const padded = Math.max(count * stride + window, before + extent);
  return { extent, window, stride, count, before, padded };
}

function around(rows: Axis, columns: Axis): [number, number][] {
  return [
    [0, 0],
    [rows.before, rows.padded - rows.before - rows.extent],
    [columns.before, columns.padded - columns.before - columns.extent],
    [0, 0],
  ];
}

/** What each cell of all windows sees: the first of these is the upper left cell of every window. */
function cellsOf(
  image: tf.Tensor4D,
  rows: Axis,
  columns: Axis,
): { p: number; q: number; seen: tf.Tensor4D }[] {
  return Array.from({ length: rows.window * columns.window }, (_, cell) => {
    const [p, q] = [Math.floor(cell / columns.window), cell % columns.window];
    const bottom = p + (rows.count - 1) * rows.stride + 1;
    const right = q + (columns.count - 1) * columns.stride + 1;
    const end = [image.shape[0], bottom, right, image.shape[3]];
    const steps = [1, rows.stride, columns.stride, 1];
    return { p, q, seen: tf.stridedSlice(image, [0, p, q, 0], end, steps) as tf.Tensor4D };
  });
}

function windowSums(x: tf.Tensor4D, rows: Axis, columns: Axis): tf.Tensor4D {
  return tf.addN(cellsOf(tf.pad(x, around(rows, columns)), rows, columns).map(({ seen }) => seen));
}

/** How many real cells every window has: [1, Ho, Wo, 1]. */
function realCells(rows: Axis, columns: Axis): tf.Tensor4D {
  return windowSums(tf.ones([1, rows.extent, columns.extent, 1]), rows, columns);
}

export function avgPool(x: tf.Tensor4D, pool: Pair, stride: Pair, padding: Padding): tf.Tensor4D {
  const [N, H, W, C] = x.shape;
  const [rows, columns] = [axisOf(H, pool[0], stride[0], padding), axisOf(W, pool[1], stride[1], padding)];
  if (N * rows.count * columns.count * C === 0) return tf.zeros([N, rows.count, columns.count, C]);
  return tf.div(windowSums(x, rows, columns), realCells(rows, columns));
}

/** Puts `steps - 1` zeros behind every entry of an axis, without a rank above 4. */
function spread(input: tf.Tensor4D, axis: 1 | 2, steps: number): tf.Tensor4D {
  const shape: Shape = [...input.shape];
  const sizeOf = (extents: number[]): number => extents.reduce((size, extent) => size * extent, 1);
  const [outer, inner] = [sizeOf(shape.slice(0, axis + 1)), sizeOf(shape.slice(axis + 1))];
  shape[axis] *= steps;
  const apart = tf.pad(tf.reshape<tf.Rank.R3>(input, [outer, 1, inner]), [
    [0, 0],
    [0, steps - 1],
    [0, 0],
  ]);
  return tf.reshape(apart, shape);
}

/** The shares, laid back into place once for each cell of the windows. */
export function avgPoolBackward(
  ...[xShape, dy, pool, stride, padding]: [number[], tf.Tensor4D, Pair, Pair, Padding]
): tf.Tensor4D {
  const [N, H, W, C] = xShape as Shape;
  const [rows, columns] = [axisOf(H, pool[0], stride[0], padding), axisOf(W, pool[1], stride[1], padding)];
  if (dy.size === 0) return tf.zeros([N, H, W, C]);
  const shares = tf.div<tf.Tensor4D>(dy, realCells(rows, columns));
  const apart = spread(spread(shares, 1, rows.stride), 2, columns.stride);
  const parts = Array.from({ length: rows.window * columns.window }, (_, cell) => {
    const [p, q] = [Math.floor(cell / columns.window), cell % columns.window];
    return tf.pad(apart, [
      [0, 0],
      [p, rows.padded - p - rows.count * rows.stride],
      [q, columns.padded - q - columns.count * columns.stride],
      [0, 0],
    ]);
  });
  return tf.slice(tf.addN(parts), [0, rows.before, columns.before, 0], [N, H, W, C]);
}

export function globalAvgPool(x: tf.Tensor4D): tf.Tensor2D {
  const [N, , , C] = x.shape;
  return x.size === 0 ? tf.zeros([N, C]) : tf.mean(x, [1, 2]);
}
