/** All scores in one product of matrices, a stable softmax along the keys, and one more product. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [, dk] = Q.shape;
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dk)); // [Tq, Tk]
  const powers = tf.exp(scores.sub(scores.max(1, true))); // the maximum keeps every exponent at or below 0
  const weights = powers.div(powers.sum(1, true));
  return { out: weights.matMul(V), weights };
}
