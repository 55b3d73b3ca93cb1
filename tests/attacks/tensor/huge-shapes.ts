// exercise: b-cross-correlation tensor
// Asks for tensors of every unreasonable size.
export function xcorr2d(tf, x, w, stride, pad) {
  for (const shape of [
    [2 ** 31],
    [65536, 65536],
    [2 ** 53, 2 ** 53],
    [1e308, 1e308],
    Array(5000).fill(2),
    Array(64).fill(1),
  ]) {
    for (const make of ['zeros', 'ones']) {
      try {
        tf[make](shape).add(1);
      } catch {}
    }
  }
  return tf.broadcastTo(x.sum(), [2 ** 20, 2 ** 20]);
}
