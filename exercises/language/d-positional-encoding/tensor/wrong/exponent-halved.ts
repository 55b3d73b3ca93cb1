export function positionalEncoding(tf: TensorFlow, T: number, D: number): Tensor {
  if (T * D === 0) return tf.zeros([T, D]);
  const position = tf.range(0, T).reshape([T, 1]);
  const column = tf.range(0, D).reshape([1, D]);
  const parity = tf.mod(column, 2);
  const frequency = tf.pow(10000, column.sub(parity).div(-2 * D));
  const angle = position.mul(frequency);
  return tf.where(tf.equal(parity, 0), tf.sin(angle), tf.cos(angle));
}
