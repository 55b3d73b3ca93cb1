export function gradCam(tf: TensorFlow, A: Tensor, dA: Tensor): Tensor {
  const alpha = tf.max(dA, [0, 1]);
  const map = tf.maximum(tf.sum(A.mul(alpha), 2), 0);
  const largest = tf.max(map);
  return map.div(tf.where(tf.greater(largest, 0), largest, tf.onesLike(largest)));
}
