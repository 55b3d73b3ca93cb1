export function positionalEncoding(tf: TensorFlow, T: number, D: number): Tensor {
  if (T * D === 0) return tf.zeros([T, D]);
  const column = tf.range(0, D).reshape([1, D]);
  const parity = tf.mod(column, 2);
  const frequency = tf.pow(10000, column.sub(parity).div(-D));
  const rows: Tensor[] = [];
  for (let t = 0; t < T; t++) {
    const angle = frequency.mul(t);
    rows.push(tf.where(tf.equal(parity, 0), tf.sin(angle), tf.cos(angle)));
  }
  return tf.concat(rows, 0);
}
