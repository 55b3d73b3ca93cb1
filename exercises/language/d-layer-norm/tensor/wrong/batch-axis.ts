export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const centred = x.sub(tf.mean(x, 0, true));
  const variance = tf.mean(tf.square(centred), 0, true);
  return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
}
