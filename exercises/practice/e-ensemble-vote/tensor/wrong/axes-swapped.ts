export function weightedAverage(tf: TensorFlow, probs: Tensor, weights: Tensor): Tensor {
  const [M, N, C] = probs.shape;
  if (N === 0) return tf.zeros([N, C]);
  const weighted = tf.sum(tf.reshape(probs, [N, M, C]).mul(tf.reshape(weights, [1, M, 1])), 1);
  return weighted.div(tf.sum(weights));
}
