import * as tf from '@tensorflow/tfjs-core';

export function embedding(ids: tf.Tensor2D, E: tf.Tensor2D): tf.Tensor {
  const [N, T] = ids.shape;
  if (N * T * E.size === 0) return tf.zeros([N, T, E.shape[1]]);
  return tf.gather(E, ids);
}

/**
 * The transposed one-hot matrix adds up what belongs to one row; wasm lacks unsortedSegmentSum. Compared instead of
 * tf.oneHot, which refuses a vocabulary of one word.
 */
export function embeddingGrad(ids: tf.Tensor2D, dy: tf.Tensor3D, V: number): tf.Tensor2D {
  const K = dy.shape[2];
  if (V * dy.size === 0) return tf.zeros([V, K]);
  const rows = tf.reshape<tf.Rank.R2>(dy, [ids.size, K]);
  const hot = tf.equal(tf.reshape(ids, [ids.size, 1]), tf.range(0, V, 1, 'int32'));
  return tf.matMul(tf.cast(hot, 'float32'), rows, true);
}
