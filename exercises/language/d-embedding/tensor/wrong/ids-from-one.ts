export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  return tf.matMul(tf.oneHot(tf.reshape(ids, [ids.size]).sub(tf.scalar(1, 'int32')), E.shape[0]).toFloat(), E).reshape([N, T, K]);
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const hot = tf.oneHot(tf.reshape(ids, [ids.size]).sub(tf.scalar(1, 'int32')), V).toFloat();
  const rows = tf.reshape(dy, [ids.size, K]);
  return tf.matMul(hot, rows, true);
}
