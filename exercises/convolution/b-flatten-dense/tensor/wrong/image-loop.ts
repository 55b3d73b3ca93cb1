/** The loop runs over the images. */
export function flattenDense(tf: TensorFlow, x: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N] = x.shape;
  const [F] = W.shape;
  const rows: Tensor[] = [];
  for (let n = 0; n < N; n++) {
    const image = tf.slice(x, [n, 0, 0, 0], [1, -1, -1, -1]);
    rows.push(image.reshape([1, F]).matMul(W).add(b));
  }
  return N === 0 ? tf.zeros([0, W.shape[1]]) : tf.concat(rows, 0);
}
