import * as tf from '@tensorflow/tfjs-core';

const activations: Record<string, (sum: tf.Tensor2D) => tf.Tensor2D> = {
  linear: (sum) => sum,
  relu: (sum) => tf.relu(sum),
  sigmoid: (sum) => tf.sigmoid(sum),
  tanh: (sum) => tf.tanh(sum),
};

export function dense(x: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D, act: string): tf.Tensor2D {
  const [N, D] = x.shape;
  const U = b.shape[0];
  if (N === 0 || U === 0) return tf.zeros([N, U]);
  // A product over no inputs is zero; tfjs's matMul cannot be asked for it.
  const product = D === 0 ? tf.zeros<tf.Rank.R2>([N, U]) : tf.matMul(x, W);
  return activations[act]!(tf.add(product, b));
}
