/** The softmax runs down the columns: over the queries of one key. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [, dk] = Q.shape;
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dk));
  const powers = tf.exp(scores.sub(scores.max(0, true)));
  const weights = powers.div(powers.sum(0, true));
  return { out: weights.matMul(V), weights };
}
