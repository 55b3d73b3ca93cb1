/** Cross-correlation of x with w: zero padding, any stride. Returns shape [Ho, Wo]. */
export function xcorr2d(
  x: Tensor, // [H, W]
  w: Tensor, // [kh, kw]
  stride: [number, number],
  pad: [number, number, number, number], // top, bottom, left, right
): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = 0; // how many rows does the window reach?
  const Wo = 0;
  const data = new Float32Array(Ho * Wo);

  return { shape: [Ho, Wo], data };
}
