/** The scores are inner products, not divided by anything. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const scores = tf.matMul(Q, K, false, true);
  const powers = tf.exp(scores.sub(scores.max(1, true)));
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
