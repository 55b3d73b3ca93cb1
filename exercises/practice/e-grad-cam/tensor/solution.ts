/** The weights broadcast over the positions; where the map is all zero the divisor is replaced by 1. */
export function gradCam(tf: TensorFlow, A: Tensor, dA: Tensor): Tensor {
  const alpha = tf.mean(dA, [0, 1]);
  const map = tf.maximum(tf.sum(A.mul(alpha), 2), 0);
  const largest = tf.max(map);
  return map.div(tf.where(tf.greater(largest, 0), largest, tf.onesLike(largest)));
}
