import * as tf from '@tensorflow/tfjs-core';

interface Options {
  lr: number;
  momentum: number;
  nesterov: boolean;
}

export function sgdStep(
  ...[theta, g, v, { lr, momentum, nesterov }]: [tf.Tensor, tf.Tensor, tf.Tensor, Options]
): { theta: tf.Tensor; v: tf.Tensor } {
  if (theta.size === 0) return { theta: tf.clone(theta), v: tf.clone(v) };
  const scaled = tf.mul(g, lr);
  const next = tf.sub(tf.mul(v, momentum), scaled);
  const move = nesterov ? tf.sub(tf.mul(next, momentum), scaled) : next;
  return { theta: tf.add(theta, move), v: next };
}
