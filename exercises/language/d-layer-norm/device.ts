import * as tf from '@tensorflow/tfjs-core';

/**
 * Shifting a row changes nothing, and differences to its own first number are exact where the numbers are close: so
 * rows near 10⁸ keep their variance even in float32.
 */
export function layerNorm(x: tf.Tensor, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const rows = tf.reshape<tf.Rank.R2>(x, [x.size / gamma.size, gamma.size]);
  const near = tf.sub(rows, tf.slice(rows, [0, 0], [rows.shape[0], 1]));
  const centred = tf.sub(near, tf.mean(near, 1, true));
  const variance = tf.mean(tf.square(centred), 1, true);
  const normal = tf.div(centred, tf.sqrt(tf.add(variance, eps)));
  return tf.reshape(tf.add(tf.mul(normal, gamma), beta), x.shape);
}
