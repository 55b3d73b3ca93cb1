/** The one-hot rows pick the label's log-probability for the loss, and lose 1 from the probabilities for the gradient. */
export function softmaxCrossEntropy(
  tf: TensorFlow,
  logits: Tensor,
  labels: Tensor,
): { loss: Tensor; grad: Tensor } {
  const [N, C] = logits.shape;
  const shifted = logits.sub(tf.max(logits, 1, true));
  const logp = shifted.sub(tf.log(tf.sum(tf.exp(shifted), 1, true)));
  // Comparing with 0 … C − 1 gives one-hot rows for any C; multiplying by them could meet 0 · ∞.
  const isLabel = tf.equal(tf.reshape(labels, [N, 1]), tf.reshape(tf.range(0, C, 1, 'int32'), [1, C]));
  const picked = tf.where(isLabel, logp, tf.zerosLike(logp));
  return {
    loss: tf.neg(tf.sum(picked)).div(N),
    grad: tf.exp(logp).sub(tf.cast(isLabel, 'float32')).div(N),
  };
}
