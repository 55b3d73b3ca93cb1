// exercise: b-cross-correlation tensor
// Loops for ever between two operations.
export function xcorr2d(tf, x, w, stride, pad) {
  const y = tf.neg(x);
  for (let at = 0; at >= 0; at = (at + 1) % 7) if (at > 8) return tf.add(y, 1);
}
