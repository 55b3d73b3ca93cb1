export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  return tf.gather(E, ids);
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const hot = tf.oneHot(tf.reshape(ids, [ids.size]), V).toFloat();
  const rows = tf.reshape(dy, [ids.size, K]);
  const counts = tf.maximum(tf.sum(hot, 0), 1).reshape([V, 1]);
  return tf.matMul(hot, rows, true).div(counts);
}
