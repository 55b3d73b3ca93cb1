/** Every kernel cell weighs one strided part of the padded image; the output is the sum of these parts. */
export function xcorr2d(
  tf: TensorFlow,
  x: Tensor,
  w: Tensor,
  stride: [number, number],
  pad: [number, number, number, number],
): Tensor {
  const [kh, kw] = w.shape;
  const [sh, sw] = stride;
  const [top, bottom, left, right] = pad;
  const padded = tf.pad(x, [[top, bottom], [left, right]]);
  const [H, W] = padded.shape;
  // A kernel larger than the padded image fits nowhere: the maximum keeps the size from going negative.
  const Ho = Math.max(0, Math.floor((H - kh) / sh) + 1);
  const Wo = Math.max(0, Math.floor((W - kw) / sw) + 1);
  let y = tf.zeros([Ho, Wo]);
  if (y.size === 0) return y;

  // One kernel cell at a time: all the pixels that it meets are a strided part of the image.
  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const end = [p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1];
      const seen = tf.stridedSlice(padded, [p, q], end, [sh, sw]);
      y = y.add(seen.mul(tf.slice(w, [p, q], [1, 1])));
    }
  }
  return y;
}
