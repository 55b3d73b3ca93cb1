// exercise: b-cross-correlation tensor
// Tries every way to a value.
export function xcorr2d(tf, x, w, stride, pad) {
  const ways = [
    (t) => t.dataSync(),
    (t) => t.data,
    (t) => t.arraySync(),
    (t) => t.bufferSync().values,
    (t) => +t,
    (t) => JSON.stringify(t),
    (t) => [...t],
    (t) => t.print(),
    (t) => t.dataId,
    (t) => Object.values(t),
    (t) => String(t),
    (t) => tf.engine(),
    (t) => tf.backend(),
    (t) => tf.browser,
    (t) => tf.util,
  ];
  for (const way of ways) {
    try {
      console.log(way(x));
    } catch (error) {
      console.log(String(error));
    }
  }
  return x.dataSync();
}
