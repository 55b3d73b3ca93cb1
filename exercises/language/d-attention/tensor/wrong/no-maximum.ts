/** The exponentials are taken of the scores as they are. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [, dk] = Q.shape;
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dk));
  const powers = tf.exp(scores);
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
