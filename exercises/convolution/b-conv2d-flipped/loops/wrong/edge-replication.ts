function outputExtent(extent: number, kernel: number, mode: 'valid' | 'full'): number {
  if (mode === 'valid') return Math.max(0, extent - kernel + 1);
  return extent === 0 ? 0 : extent + kernel - 1;
}

/** Cells outside the image repeat its edge. */
export function convFlipped(x: Tensor, w: Tensor, mode: 'valid' | 'full'): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = outputExtent(H, kh, mode);
  const Wo = outputExtent(W, kw, mode);
  const below = mode === 'valid' ? kh - 1 : 0;
  const right = mode === 'valid' ? kw - 1 : 0;
  const data = new Float32Array(Ho * Wo);

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      let sum = 0;
      for (let p = 0; p < kh; p++) {
        const row = Math.min(Math.max(i + below - p, 0), H - 1);
        for (let q = 0; q < kw; q++) {
          const column = Math.min(Math.max(j + right - q, 0), W - 1);
          sum += x.data[row * W + column] * w.data[p * kw + q];
        }
      }
      data[i * Wo + j] = sum;
    }
  }
  return { shape: [Ho, Wo], data };
}
