// exercise: b-cross-correlation tensor
// Positions outside of a tensor, where kernels would read and write beside it.
export function xcorr2d(tf, x, w, stride, pad) {
  const far = tf.tensor1d([-1, 2 ** 30, -(2 ** 31), 7], 'int32');
  const rows = tf.oneHot(far, 1000).toFloat().sum();
  const all = x.reshape([-1]);
  return [
    rows,
    tf.gather(all, far),
    tf.scatterND(far.reshape([4, 1]), tf.ones([4]), [3]),
    tf.gatherND(all, far.reshape([4, 1])),
  ];
}
