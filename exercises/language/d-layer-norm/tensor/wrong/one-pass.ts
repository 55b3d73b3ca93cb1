export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const mean = tf.mean(x, -1, true);
  const centred = x.sub(mean);
  const variance = tf.mean(tf.square(x), -1, true).sub(tf.square(mean));
  return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
}
