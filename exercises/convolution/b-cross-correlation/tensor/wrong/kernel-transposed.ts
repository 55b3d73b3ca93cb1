/** The kernel is read column by column. */
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
  const Ho = Math.max(0, Math.floor((H - kh) / sh) + 1);
  const Wo = Math.max(0, Math.floor((W - kw) / sw) + 1);
  const columns = w.transpose().reshape([kh, kw]);
  let y = tf.zeros([Ho, Wo]);
  if (y.size === 0) return y;

  for (let p = 0; p < kh; p++) {
    for (let q = 0; q < kw; q++) {
      const end = [p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1];
      const seen = tf.stridedSlice(padded, [p, q], end, [sh, sw]);
      y = y.add(seen.mul(tf.slice(columns, [p, q], [1, 1])));
    }
  }
  return y;
}
