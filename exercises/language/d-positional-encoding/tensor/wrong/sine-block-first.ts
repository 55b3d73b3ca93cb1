export function positionalEncoding(tf: TensorFlow, T: number, D: number): Tensor {
  if (T * D === 0) return tf.zeros([T, D]);
  const position = tf.range(0, T).reshape([T, 1]);
  const half = Math.ceil(D / 2);
  const frequency = tf.pow(10000, tf.range(0, half).mul(-2 / D)).reshape([1, half]);
  const angle = position.mul(frequency);
  return tf.concat([tf.sin(angle), tf.cos(angle)], 1).slice([0, 0], [T, D]);
}
