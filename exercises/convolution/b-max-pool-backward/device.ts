import * as tf from '@tensorflow/tfjs-core';

type Pair = [number, number];
type Shape = [number, number, number, number];

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

/** For every cell of the window: where it is the first maximum, dy is laid back into the place that it came from. */
export function maxPoolBackward(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  [ph, pw]: Pair,
  [sh, sw]: Pair,
): tf.Tensor4D {
  const [N, H, W, C] = x.shape;
  const [, Ho, Wo] = dy.shape;
  if (dy.size === 0) return tf.zeros(x.shape);
  // Wide enough for every window together with the steps behind its cells.
  const [height, width] = [Math.max(Ho * sh + ph, H), Math.max(Wo * sw + pw, W)];
  const cells = Array.from({ length: ph * pw }, (_, cell) => {
    const [p, q] = [Math.floor(cell / pw), cell % pw];
    const end = [N, p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, C];
    return { p, q, values: tf.stridedSlice(x, [0, p, q, 0], end, [1, sh, sw, 1]) as tf.Tensor4D };
  });
  const largest = cells.map(({ values }) => values).reduce((left, right) => tf.maximum(left, right));
  let open = tf.onesLike(dy);
  const parts = cells.map(({ p, q, values }) => {
    const wins = tf.mul<tf.Tensor4D>(open, tf.cast(tf.equal(values, largest), 'float32'));
    open = tf.sub(open, wins);
    return tf.pad(spread(spread(tf.mul(dy, wins), 1, sh), 2, sw), [
      [0, 0],
      [p, height - p - Ho * sh],
      [q, width - q - Wo * sw],
      [0, 0],
    ]);
  });
  return tf.slice(tf.addN(parts), [0, 0, 0, 0], [N, H, W, C]);
}
