// exercise: b-cross-correlation tensor
// Loops for ever in what an argument is made of.
export function xcorr2d(tf, x, w, stride, pad) {
  const shape = [2, 2];
  Object.defineProperty(shape, 0, {
    get: () => {
      for (;;);
    },
  });
  return tf.zeros(shape);
}
