/** Convolution of x with w: fully defined positions only, or all positions with zeros outside. */
export function convFlipped(
  x: Tensor, // [H, W]
  w: Tensor, // [kh, kw]
  mode: 'valid' | 'full',
): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = 0; // how many rows has the result in this mode?
  const Wo = 0;
  const data = new Float32Array(Ho * Wo);

  return { shape: [Ho, Wo], data };
}
