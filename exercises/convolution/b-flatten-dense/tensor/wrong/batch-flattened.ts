/** The batch becomes one row, and the rows of W repeat. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.reshape([1, N * F]).matMul(W.tile([N, 1])).add(b);
}
