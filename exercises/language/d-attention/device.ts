import * as tf from '@tensorflow/tfjs-core';

/** Axes: Tq queries, Tk keys, dk width of both, dv width of values. */
export function attention(
  query: tf.Tensor2D, // [Tq, dk]
  key: tf.Tensor2D, // [Tk, dk]
  value: tf.Tensor2D, // [Tk, dv]
): { out: tf.Tensor; weights: tf.Tensor } {
  const [queries, width] = query.shape;
  // No backend multiplies or reduces a matrix without rows.
  if (queries === 0) return { out: tf.zeros([0, value.shape[1]]), weights: tf.zeros([0, key.shape[0]]) };
  const scores = tf.div(tf.matMul(query, key, false, true), Math.sqrt(width));
  const weights = tf.softmax(scores);
  return { out: tf.matMul(weights, value), weights };
}
