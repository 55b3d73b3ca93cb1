import * as tf from '@tensorflow/tfjs-core';

export function lstmCell(
  ...[x, h, c, K, R, b]: [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D]
): { h: tf.Tensor2D; c: tf.Tensor2D } {
  const z = tf.add<tf.Tensor2D>(tf.add(tf.matMul(x, K), tf.matMul(h, R)), b);
  const [input, forget, candidate, output] = tf.split(z, 4, 1) as [
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
  ];
  const next = tf.add<tf.Tensor2D>(
    tf.mul(tf.sigmoid(forget), c),
    tf.mul(tf.sigmoid(input), tf.tanh(candidate)),
  );
  return { h: tf.mul(tf.sigmoid(output), tf.tanh(next)), c: next };
}
