/** One query after the other: the loop runs over the rows of Q. */
export function attention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
): { out: Tensor; weights: Tensor } {
  const [Tq, dk] = Q.shape;
  const rows: Tensor[] = [];
  for (let i = 0; i < Tq; i++) {
    const query = tf.slice(Q, [i, 0], [1, dk]);
    const scores = query.matMul(K, false, true).div(Math.sqrt(dk));
    const powers = tf.exp(scores.sub(scores.max()));
    rows.push(powers.div(powers.sum()));
  }
  const weights = Tq > 0 ? tf.concat(rows) : tf.zeros([0, K.shape[0]]);
  return { out: weights.matMul(V), weights };
}
