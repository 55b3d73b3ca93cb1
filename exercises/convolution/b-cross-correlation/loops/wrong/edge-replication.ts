/** Cells outside the image repeat the nearest edge. */
export function xcorr2d(
  x: Tensor,
  w: Tensor,
  stride: [number, number],
  pad: [number, number, number, number],
): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const [sh, sw] = stride;
  const [top, bottom, left, right] = pad;

  const Ho = Math.max(0, Math.floor((H + top + bottom - kh) / sh) + 1);
  const Wo = Math.max(0, Math.floor((W + left + right - kw) / sw) + 1);
  const data = new Float32Array(Ho * Wo);

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      let sum = 0;
      for (let p = 0; p < kh; p++) {
        const row = Math.min(Math.max(i * sh + p - top, 0), H - 1);
        for (let q = 0; q < kw; q++) {
          const column = Math.min(Math.max(j * sw + q - left, 0), W - 1);
          sum += x.data[row * W + column] * w.data[p * kw + q];
        }
      }
      data[i * Wo + j] = sum;
    }
  }
  return { shape: [Ho, Wo], data };
}
