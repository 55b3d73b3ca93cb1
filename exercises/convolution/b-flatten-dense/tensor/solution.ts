/** A reshape moves no number: the features of an image lie in the right order already. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.reshape([N, F]).matMul(W).add(b);
}
