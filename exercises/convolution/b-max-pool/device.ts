import * as tf from '@tensorflow/tfjs-core';

type Pair = [number, number];

/** Below every number that cases contain; an infinity would not survive every backend's padding. */
const nothing = -3e38;

function geometry(
  extent: number,
  window: number,
  stride: number,
  padding: 'valid' | 'same',
): { count: number; before: number; after: number } {
  if (padding === 'valid') {
    const count = extent < window ? 0 : Math.floor((extent - window) / stride) + 1;
    return { count, before: 0, after: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + window - extent, 0);
  return { count, before: Math.floor(total / 2), after: Math.ceil(total / 2) };
}

/** One cell of all windows after the other, the later one winning only where it is larger. */
export function maxPool(
  x: tf.Tensor4D,
  pool: Pair,
  [sh, sw]: Pair,
  padding: 'valid' | 'same',
): { y: tf.Tensor4D; argmax: tf.Tensor4D } {
  const [N, H, W, C] = x.shape;
  const [rows, columns] = [geometry(H, pool[0], sh, padding), geometry(W, pool[1], sw, padding)];
  const shape: [number, number, number, number] = [N, rows.count, columns.count, C];
  if (shape.includes(0)) return { y: tf.zeros(shape), argmax: tf.zeros(shape, 'int32') };
  const around: [number, number][] = [
    [0, 0],
    [rows.before, rows.after],
    [columns.before, columns.after],
    [0, 0],
  ];
  const padded = tf.pad(x, around, nothing);
  const places = tf.pad(tf.reshape<tf.Rank.R4>(tf.range(0, H * W), [1, H, W, 1]), around);
  const cellOf = (image: tf.Tensor4D, p: number, q: number): tf.Tensor4D => {
    const end = [
      image.shape[0],
      p + (rows.count - 1) * sh + 1,
      q + (columns.count - 1) * sw + 1,
      image.shape[3],
    ];
    return tf.stridedSlice(image, [0, p, q, 0], end, [1, sh, sw, 1]) as tf.Tensor4D;
  };
  let y = cellOf(padded, 0, 0);
  let argmax = tf.broadcastTo<tf.Rank.R4>(cellOf(places, 0, 0), shape);
  for (let cell = 1; cell < pool[0] * pool[1]; cell += 1) {
    const [p, q] = [Math.floor(cell / pool[1]), cell % pool[1]];
    const next = cellOf(padded, p, q);
    const wins = tf.greater(next, y);
    argmax = tf.where(wins, tf.broadcastTo(cellOf(places, p, q), shape), argmax);
    y = tf.maximum(y, next);
  }
  return { y, argmax: tf.cast(argmax, 'int32') };
}
