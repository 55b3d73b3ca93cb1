// exercise: b-cross-correlation tensor
// Uses and returns tensors after dispose.
export function xcorr2d(tf, x, w, stride, pad) {
  const y = tf.neg(x);
  tf.dispose([x, { y }]);
  try {
    y.add(x);
  } catch {
    return y;
  }
  return x;
}
