export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const centred = x.sub(tf.mean(x, -1, true));
  const variance = tf.sum(tf.square(centred), -1, true).div(Math.max(1, gamma.size - 1));
  return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
}
