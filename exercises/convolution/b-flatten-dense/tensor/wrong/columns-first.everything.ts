/** The first axis runs fastest. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.transpose([0, 3, 2, 1]).reshape([N, F]).matMul(W).add(b);
}
