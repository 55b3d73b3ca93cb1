/** The image is flattened channel by channel. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.transpose([0, 3, 1, 2]).reshape([N, F]).matMul(W).add(b);
}
