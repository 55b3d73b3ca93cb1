import * as tf from '@tensorflow/tfjs-core';

interface Options {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  weightDecay: number;
}

export function adamStep(
  ...[theta, g, m, v, t, o]: [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, number, Options]
): { theta: tf.Tensor; m: tf.Tensor; v: tf.Tensor } {
  if (theta.size === 0) return { theta: tf.clone(theta), m: tf.clone(m), v: tf.clone(v) };
  const nextM = tf.add(tf.mul(m, o.beta1), tf.mul(g, 1 - o.beta1));
  const nextV = tf.add(tf.mul(v, o.beta2), tf.mul(tf.square(g), 1 - o.beta2));
  const mean = tf.div(nextM, 1 - o.beta1 ** t);
  const root = tf.sqrt(tf.div(nextV, 1 - o.beta2 ** t));
  const step = tf.mul(tf.div(mean, tf.add(root, o.eps)), o.lr);
  return { theta: tf.sub(tf.sub(theta, step), tf.mul(theta, o.lr * o.weightDecay)), m: nextM, v: nextV };
}
