/** Every channel gets the sum over the channels. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return x.sum(3, true).broadcastTo(x.shape).reshape([N, F]).matMul(W).add(b);
}
