export function weightedAverage(tf: TensorFlow, probs: Tensor, weights: Tensor): Tensor {
  const [M, N, C] = probs.shape;
  if (N === 0) return tf.zeros([N, C]);
  const weighted = tf.sum(probs.mul(tf.reshape(weights, [M, 1, 1])), 0);
  return weighted;
}
