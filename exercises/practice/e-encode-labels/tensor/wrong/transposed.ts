export function oneHot(tf: TensorFlow, ids: Tensor, depth: number): Tensor {
  const [N] = ids.shape;
  if (N === 0 || depth === 0) return tf.zeros([depth, N]);
  const classes = tf.reshape(tf.range(0, depth, 1, 'int32'), [depth, 1]);
  return tf.cast(tf.equal(tf.reshape(ids, [1, N]), classes), 'float32');
}
