// exercise: b-cross-correlation tensor
// NaN, infinities and −0 wherever a number is taken.
export function xcorr2d(tf, x, w, stride, pad) {
  let y = x;
  for (const number of [NaN, Infinity, -Infinity, -0, 1e-320, 2 ** 53, '1', null, {}, [], true, 10n]) {
    for (const run of [
      (n) => tf.clipByValue(y, n, n),
      (n) => tf.leakyRelu(y, n),
      (n) => tf.fill([2], n),
      (n) => tf.range(0, n),
      (n) => tf.range(0, 5, n),
      (n) => tf.linspace(n, n, 3),
      (n) => tf.sum(y, n),
      (n) => tf.topk(y, n),
      (n) => tf.split(y, n),
      (n) => tf.linalg.bandPart(y, n, n),
      (n) =>
        tf.pad(y, [
          [n, 0],
          [0, n],
        ]),
      (n) => tf.norm(y, n),
      (n) => y.mul(n),
      (n) => tf.oneHot(tf.tensor1d([1], 'int32'), n),
    ]) {
      try {
        run(number);
      } catch {}
    }
  }
  return y.mul(NaN);
}
