/** W is read as [U, F]. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F, U] = W.shape;
  return x.reshape([N, F]).matMul(W.reshape([U, F]), false, true).add(b);
}
