/** One row per window, one column per kernel cell and channel. */
export function im2col(
  tf: TensorFlow,
  x: Tensor, // [H, W, C]
  kh: number,
  kw: number,
  stride: [number, number],
): Tensor {
  const [H, W, C] = x.shape;

  return tf.zeros([0, kh * kw * C]);
}

/** The convolution as one matrix product. */
export function convViaIm2col(
  tf: TensorFlow,
  x: Tensor, // [H, W, C]
  w: Tensor, // [kh, kw, C, O]
  b: Tensor, // [O]
  stride: [number, number],
): Tensor {
  const [kh, kw, C, O] = w.shape;

  return tf.zeros([0, 0, O]);
}
