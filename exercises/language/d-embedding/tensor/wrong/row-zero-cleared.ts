export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  return tf.gather(E, ids).mul(tf.greater(ids, 0).toFloat().expandDims(2));
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const flat = tf.reshape(ids, [ids.size]);
  const hot = tf.oneHot(flat, V).toFloat().mul(tf.greater(flat, 0).toFloat().expandDims(1));
  const rows = tf.reshape(dy, [ids.size, K]);
  return tf.matMul(hot, rows, true);
}
