/** The mixture of all models' probabilities. */
export function weightedAverage(
  tf: TensorFlow,
  probs: Tensor, // [M, N, C]
  weights: Tensor, // [M]
): Tensor {
  const [, N, C] = probs.shape;

  return tf.zeros([N, C]);
}
