export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const D = gamma.size;
  const rows = tf.unstack(x.reshape([x.size / D, D])).map((row) => {
    const centred = row.sub(tf.mean(row));
    const variance = tf.mean(tf.square(centred));
    return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
  });
  return tf.stack(rows).reshape(x.shape);
}
