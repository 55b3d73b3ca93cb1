import * as tf from '@tensorflow/tfjs-core';

export function rnnCell(x: tf.Tensor2D, h: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  const inputs = x.shape[1] === 0 ? h : tf.concat([h, x], 1);
  return tf.tanh(tf.add(tf.matMul(inputs, W), b));
}
