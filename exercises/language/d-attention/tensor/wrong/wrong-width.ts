/** The scores are divided by the root of the width of the values. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [, dv] = V.shape;
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dv));
  const powers = tf.exp(scores.sub(scores.max(1, true)));
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
