/** The batch becomes one row, of which W meets the beginning. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return tf.slice(tf.pad(x.reshape([1, N * F]), [[0, 0], [0, F]]), [0, 0], [1, F]).matMul(W).add(b);
}
