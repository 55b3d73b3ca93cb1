// exercise: b-cross-correlation tensor
// Calls the function again from inside, so that calls overlap.
export function xcorr2d(tf, x, w, stride, pad) {
  if (x.size > 1) {
    try {
      tf.tidy(() => xcorr2d(tf, tf.slice(x, [0, 0], [1, 1]), w, stride, pad));
    } catch {}
  }
  return {
    toString: () => tf.neg(x),
    y: tf.neg(x),
    get z() {
      return tf.add(x, xcorr2d(tf, tf.slice(x, [0, 0], [1, 1]), w, stride, pad));
    },
  };
}
