/** How long the result is along one axis. */
function outputExtent(extent: number, kernel: number, mode: 'valid' | 'full'): number {
  if (mode === 'valid') return Math.max(0, extent - kernel + 1);
  return extent === 0 ? 0 : extent + kernel - 1;
}

/** x is read backwards while w is read forwards: that flips the kernel without copying it. */
export function convFlipped(x: Tensor, w: Tensor, mode: 'valid' | 'full'): Tensor {
  const [H, W] = x.shape;
  const [kh, kw] = w.shape;
  const Ho = outputExtent(H, kh, mode);
  const Wo = outputExtent(W, kw, mode);
  // valid is the inner part of full: its first row is row kh − 1 there.
  const below = mode === 'valid' ? kh - 1 : 0;
  const right = mode === 'valid' ? kw - 1 : 0;
  const data = new Float32Array(Ho * Wo);

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      let sum = 0;
      for (let p = 0; p < kh; p++) {
        const row = i + below - p;
        if (row < 0 || row >= H) continue; // zeros outside add nothing
        for (let q = 0; q < kw; q++) {
          const column = j + right - q;
          if (column < 0 || column >= W) continue;
          sum += x.data[row * W + column] * w.data[p * kw + q];
        }
      }
      data[i * Wo + j] = sum;
    }
  }
  return { shape: [Ho, Wo], data };
}
