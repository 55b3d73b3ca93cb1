// exercise: b-cross-correlation tensor
// Writes more numbers out than a packet may hold.
export function xcorr2d(tf, x, w, stride, pad) {
  const parts = [];
  for (let at = 0; at < 64; at++) parts.push(tf.tensor(new Float32Array(2 ** 20).fill(at)));
  return tf.addN(parts);
}
