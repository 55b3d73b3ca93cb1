function zerosBefore(
  extent: number,
  kernel: number,
  stride: number,
  padding: 'valid' | 'same',
): number {
  if (padding === 'valid') return 0;
  const total = (Math.ceil(extent / stride) - 1) * stride + kernel - extent;
  return Math.floor(Math.max(total, 0) / 2);
}

/** The image is taken to start at the first window. */
export function conv2dBackward(
  x: Tensor,
  w: Tensor,
  dy: Tensor,
  o: { stride: [number, number]; padding: 'valid' | 'same' },
): { dx: Tensor; dw: Tensor; db: Tensor } {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [, Ho, Wo] = dy.shape;
  const [sh, sw] = o.stride;
  const top = 0;
  const left = 0;
  const dx = new Float64Array(x.data.length);
  const dw = new Float64Array(w.data.length);
  const db = new Float64Array(Co);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        const output = ((n * Ho + i) * Wo + j) * Co;
        for (let f = 0; f < Co; f++) db[f] += dy.data[output + f];
        for (let p = 0; p < kh; p++) {
          const row = i * sh + p - top;
          if (row < 0 || row >= H) continue;
          for (let q = 0; q < kw; q++) {
            const column = j * sw + q - left;
            if (column < 0 || column >= W) continue;
            for (let c = 0; c < Ci; c++) {
              const input = ((n * H + row) * W + column) * Ci + c;
              const weights = ((p * kw + q) * Ci + c) * Co;
              for (let f = 0; f < Co; f++) {
                const gradient = dy.data[output + f];
                dx[input] += gradient * w.data[weights + f];
                dw[weights + f] += gradient * x.data[input];
              }
            }
          }
        }
      }
    }
  }
  return {
    dx: { shape: [...x.shape], data: Float32Array.from(dx) },
    dw: { shape: [...w.shape], data: Float32Array.from(dw) },
    db: { shape: [Co], data: Float32Array.from(db) },
  };
}
