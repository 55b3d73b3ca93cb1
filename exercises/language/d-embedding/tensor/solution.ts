export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  return tf.gather(E, ids);
}

/** The forward product onehot · E, transposed: one matrix product adds up all positions of a word. */
export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const hot = tf.oneHot(tf.reshape(ids, [ids.size]), V).toFloat();
  const rows = tf.reshape(dy, [ids.size, K]);
  return tf.matMul(hot, rows, true);
}
