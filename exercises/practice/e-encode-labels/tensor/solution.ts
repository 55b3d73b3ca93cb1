/** A column of ids compared with a row of class numbers: broadcasting makes the table of all pairs. */
export function oneHot(tf: TensorFlow, ids: Tensor, depth: number): Tensor {
  const [N] = ids.shape;
  if (N === 0 || depth === 0) return tf.zeros([N, depth]);
  const classes = tf.reshape(tf.range(0, depth, 1, 'int32'), [1, depth]);
  return tf.cast(tf.equal(tf.reshape(ids, [N, 1]), classes), 'float32');
}
