/** The scores are divided by the root of the number of keys. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [Tk] = K.shape;
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(Tk));
  const powers = tf.exp(scores.sub(scores.max(1, true)));
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
