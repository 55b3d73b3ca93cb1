export function softmaxCrossEntropy(
  tf: TensorFlow,
  logits: Tensor,
  labels: Tensor,
): { loss: Tensor; grad: Tensor } {
  const [N, C] = logits.shape;
  const shifted = logits.sub(tf.max(logits, 1, true));
  const logp = shifted.sub(tf.log(tf.sum(tf.exp(shifted), 1, true)));

  const isLabel = tf.equal(tf.reshape(labels, [N, 1]), tf.reshape(tf.range(0, C, 1, 'int32'), [1, C]));
  const picked = tf.where(isLabel, logp, tf.zerosLike(logp));
  return {
    loss: tf.neg(tf.sum(picked)),
    grad: tf.exp(logp).sub(tf.cast(isLabel, 'float32')),
  };
}
