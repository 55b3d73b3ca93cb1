export function gradCam(tf: TensorFlow, A: Tensor, dA: Tensor): Tensor {
  const alpha = tf.mean(dA, [0, 1]);
  const map = tf.sum(A.mul(alpha), 2);
  const largest = tf.max(map);
  return map.div(tf.where(tf.greater(largest, 0), largest, tf.onesLike(largest)));
}
