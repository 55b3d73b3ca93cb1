import * as tf from '@tensorflow/tfjs-core';

export function flattenDense(x: tf.Tensor4D, W: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  const [N, F, U] = [x.shape[0], W.shape[0], b.shape[0]];
  if (N * U === 0) return tf.zeros([N, U]);
  if (F === 0) return tf.broadcastTo(tf.reshape(b, [1, U]), [N, U]);
  return tf.add(tf.matMul(tf.reshape<tf.Rank.R2>(x, [N, F]), W), b);
}
