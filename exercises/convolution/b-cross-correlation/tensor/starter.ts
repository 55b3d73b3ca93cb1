/** Cross-correlation of x with w: zero padding, any stride. Returns shape [Ho, Wo]. */
export function xcorr2d(
  tf: TensorFlow,
  x: Tensor, // [H, W]
  w: Tensor, // [kh, kw]
  stride: [number, number],
  pad: [number, number, number, number], // top, bottom, left, right
): Tensor {
  const [kh, kw] = w.shape;
  const [top, bottom, left, right] = pad;
  const padded = tf.pad(x, [[top, bottom], [left, right]]);
  let y = tf.zeros([0, 0]); // how large is the output?

  // Which part of the padded image does one cell of the kernel meet?
  return y;
}
