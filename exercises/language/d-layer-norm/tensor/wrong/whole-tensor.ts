export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const centred = x.sub(tf.mean(x));
  const variance = tf.mean(tf.square(centred));
  return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
}
