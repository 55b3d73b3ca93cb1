export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  const words = tf.gather(E, ids);
  const before = tf.pad(words, [[0, 0], [1, 0], [0, 0]]).slice([0, 0, 0], [N, T, K]);
  return words.add(before);
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const hot = tf.oneHot(tf.reshape(ids, [ids.size]), V).toFloat();
  const rows = tf.reshape(dy, [ids.size, K]);
  return tf.matMul(hot, rows, true);
}
