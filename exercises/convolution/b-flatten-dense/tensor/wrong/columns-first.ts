/** The image is flattened column by column. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.transpose([0, 2, 1, 3]).reshape([N, F]).matMul(W).add(b);
}
