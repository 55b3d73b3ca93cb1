export function embedding(tf: TensorFlow, ids: Tensor, E: Tensor): Tensor {
  const [N, T] = ids.shape;
  const [, K] = E.shape;
  if (ids.size === 0) return tf.zeros([N, T, K]);
  return tf.gather(E, ids);
}

export function embeddingGrad(tf: TensorFlow, ids: Tensor, dy: Tensor, V: number): Tensor {
  const [, , K] = dy.shape;
  if (ids.size === 0) return tf.zeros([V, K]);
  const sums: Tensor[] = [];
  for (let v = 0; v < V; v++) {
    const here = tf.equal(ids, tf.scalar(v, 'int32')).toFloat().expandDims(2);
    sums.push(dy.mul(here).sum([0, 1]));
  }
  return tf.stack(sums);
}
