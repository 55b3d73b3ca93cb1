// exercise: b-cross-correlation tensor
// Arguments that say something else at every read.
export function xcorr2d(tf, x, w, stride, pad) {
  let reads = 0;
  const shape = new Proxy([2, 2], { get: (list, key) => (key === 'length' ? 2 : (reads += 1) * 1e9) });
  const axes = Object.defineProperty([0, 0], 0, { get: () => (reads += 1) });
  const options = {
    get valueOf() {
      throw new Error('read');
    },
    [Symbol.toPrimitive]: () => (reads += 1),
  };
  for (const run of [
    () => tf.zeros(shape),
    () => tf.sum(x, axes),
    () => tf.slice(x, options),
    () => tf.fill([2], options),
  ]) {
    try {
      run();
    } catch {}
  }
  return tf.reshape(x, shape);
}
