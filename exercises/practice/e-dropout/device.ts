import * as tf from '@tensorflow/tfjs-core';

export function dropout(...[x, u, rate, training]: [tf.Tensor, tf.Tensor, number, boolean]): {
  y: tf.Tensor;
  mask: tf.Tensor;
} {
  if (!training || x.size === 0) return { y: tf.clone(x), mask: tf.onesLike(x) };
  const mask = tf.cast(tf.greaterEqual(u, rate), 'float32');
  return { y: tf.div(tf.mul(x, mask), 1 - rate), mask };
}

export function dropoutBackward(dy: tf.Tensor, mask: tf.Tensor, rate: number): tf.Tensor {
  return tf.div(tf.mul(dy, mask), 1 - rate);
}
