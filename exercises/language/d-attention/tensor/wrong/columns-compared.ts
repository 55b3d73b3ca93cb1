/** Columns of Q meet columns of K: the weights compare features. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [, dk] = Q.shape;
  const scores = tf.matMul(Q, K, true, false).div(Math.sqrt(dk));
  const powers = tf.exp(scores.sub(scores.max(1, true)));
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
