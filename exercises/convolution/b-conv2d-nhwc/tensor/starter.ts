/** Conv2D: cross-correlation over all channels, plus a bias per filter. */
export function conv2d(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, Ci]
  w: Tensor, // [kh, kw, Ci, Co]
  b: Tensor, // [Co]
  o: { stride: [number, number]; dilation: [number, number]; padding: 'valid' | 'same' },
): Tensor {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const Ho = 0; // your geometry of one axis, for rows and for columns
  const Wo = 0;

  return tf.zeros([N, Ho, Wo, Co]);
}
