export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  const first = tf.gather(E, ids.slice([0, 0], [1, T]));
  return tf.pad(first, [[0, N - 1], [0, 0], [0, 0]]);
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const T = ids.shape[1];
  const hot = tf.oneHot(ids.slice([0, 0], [1, T]).reshape([T]), V).toFloat();
  const rows = dy.slice([0, 0, 0], [1, T, K]).reshape([T, K]);
  return tf.matMul(hot, rows, true);
}
