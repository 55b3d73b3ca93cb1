/** Mean cross-entropy of the labels, a scalar, and its gradient with respect to the logits. */
export function softmaxCrossEntropy(
  tf: TensorFlow,
  logits: Tensor, // [N, C]
  labels: Tensor, // [N], int32
): { loss: Tensor; grad: Tensor } {
  return { loss: tf.scalar(0), grad: tf.zerosLike(logits) };
}
