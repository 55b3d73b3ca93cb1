/** The row of E for every id. */
export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;

  return tf.zeros([N, T, K]);
}

/** The gradient of E, from the gradient dy of what was looked up. */
export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;

  return tf.zeros([V, K]);
}
