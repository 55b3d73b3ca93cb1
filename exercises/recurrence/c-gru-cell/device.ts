import * as tf from '@tensorflow/tfjs-core';

type Blocks = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];

export function gruCell(
  ...[x, h, K, R, b]: [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D]
): tf.Tensor2D {
  const [inputBias, recurrentBias] = tf.split(b, 2, 0) as [tf.Tensor2D, tf.Tensor2D];
  const blocks = (sums: tf.Tensor): Blocks => tf.split(sums, 3, 1) as Blocks;
  const [pz, pr, ph] = blocks(tf.add(tf.matMul(x, K), inputBias));
  const [qz, qr, qh] = blocks(tf.add(tf.matMul(h, R), recurrentBias));
  const update = tf.sigmoid(tf.add(pz, qz));
  const reset = tf.sigmoid(tf.add(pr, qr));
  const candidate = tf.tanh(tf.add(ph, tf.mul(reset, qh)));
  return tf.add(tf.mul(update, h), tf.mul(tf.sub(1, update), candidate));
}
