import * as tf from '@tensorflow/tfjs-core';

/** Frequencies are computed in double precision: pow of a GPU would cost digits of the angle. */
export function positionalEncoding(T: number, D: number): tf.Tensor2D {
  if (T * D === 0) return tf.zeros([T, D]);
  const columns = Array.from({ length: D }, (_, column) => column);
  const frequencies = columns.map((column) => 10_000 ** ((column % 2 === 1 ? 1 - column : -column) / D));
  const angles = tf.mul(tf.reshape(tf.range(0, T), [T, 1]), tf.tensor2d(frequencies, [1, D]));
  const isSine = tf.tensor2d(
    columns.map((column) => 1 - (column % 2)),
    [1, D],
  );
  return tf.add(tf.mul(tf.sin(angles), isSine), tf.mul(tf.cos(angles), tf.sub(1, isSine)));
}
