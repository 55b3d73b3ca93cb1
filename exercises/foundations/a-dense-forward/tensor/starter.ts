/** A batch through one dense layer, in a handful of kernel launches. */
export function dense(
  tf: TensorFlow,
  x: Tensor, // [N, D]
  W: Tensor, // [D, U]
  b: Tensor, // [U]
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const [N] = x.shape;
  const [U] = b.shape;

  return tf.zeros([N, U]);
}
