/** One window after the other: the loop runs over the cells of the output. */
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
  if (Ho * Wo === 0) return tf.zeros([Ho, Wo]);

  const cells: Tensor[] = [];
  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      const window = tf.slice(padded, [i * sh, j * sw], [kh, kw]);
      cells.push(window.mul(w).sum());
    }
  }
  return tf.stack(cells).reshape([Ho, Wo]);
}
