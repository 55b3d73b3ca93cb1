// exercise: b-cross-correlation tensor
// Negative, fractional and NaN extents, and shapes that are no lists.
export function xcorr2d(tf, x, w, stride, pad) {
  for (const shape of [
    [-1],
    [-4, -4],
    [0.5],
    [NaN],
    [Infinity],
    ['3'],
    [[3]],
    [null],
    { length: 1, 0: 3 },
    new Int32Array([3]),
    'ab',
    -0,
  ]) {
    for (const make of [
      (s) => tf.zeros(s),
      (s) => tf.reshape(x, s),
      (s) => tf.broadcastTo(x, s),
      (s) => tf.tile(x, s),
      (s) => tf.eye(s),
      (s) => tf.range(0, s),
    ]) {
      try {
        make(shape);
      } catch {}
    }
  }
  return tf.zeros([-2, -3]);
}
