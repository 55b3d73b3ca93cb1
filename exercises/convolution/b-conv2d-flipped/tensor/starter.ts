/** Convolution of x with w: fully defined positions only, or all positions with zeros outside. */
export function convFlipped(
  tf: TensorFlow,
  x: Tensor, // [H, W]
  w: Tensor, // [kh, kw]
  mode: 'valid' | 'full',
): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  let y = tf.zeros([0, 0]); // how large is the result in this mode?

  // Which part of the image, zeros around it included, does one cell of the kernel meet?
  return y;
}
