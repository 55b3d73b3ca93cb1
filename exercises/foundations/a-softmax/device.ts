import * as tf from '@tensorflow/tfjs-core';

export function softmax(z: tf.Tensor): { p: tf.Tensor; logp: tf.Tensor } {
  // tfjs's own softmax cannot reduce a tensor without elements.
  if (z.size === 0) return { p: tf.zerosLike(z), logp: tf.zerosLike(z) };
  const shifted = tf.sub(z, tf.max(z, -1, true));
  const logp = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), -1, true)));
  return { p: tf.exp(logp), logp };
}
