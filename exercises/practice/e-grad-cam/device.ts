import * as tf from '@tensorflow/tfjs-core';

export function gradCam(A: tf.Tensor3D, dA: tf.Tensor3D): tf.Tensor2D {
  const weights = tf.mean(dA, [0, 1]);
  const map = tf.maximum<tf.Tensor2D>(tf.sum(tf.mul(A, weights), 2), 0);
  const largest = tf.max(map);
  return tf.div(map, tf.where(tf.greater(largest, 0), largest, tf.onesLike(largest)));
}
