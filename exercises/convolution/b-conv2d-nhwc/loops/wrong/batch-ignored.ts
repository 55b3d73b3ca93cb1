function geometry(
  extent: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: 'valid' | 'same',
): { count: number; before: number } {
  const span = dilation * (kernel - 1) + 1;
  if (padding === 'valid') {
    return { count: extent < span ? 0 : Math.floor((extent - span) / stride) + 1, before: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + span - extent, 0);
  return { count, before: Math.floor(total / 2) };
}

/** Every image is read as the first. */
export function conv2d(
  x: Tensor,
  w: Tensor,
  b: Tensor,
  o: { stride: [number, number]; dilation: [number, number]; padding: 'valid' | 'same' },
): Tensor {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [sh, sw] = o.stride;
  const [dh, dw] = o.dilation;
  const { count: Ho, before: top } = geometry(H, kh, sh, dh, o.padding);
  const { count: Wo, before: left } = geometry(W, kw, sw, dw, o.padding);
  const data = new Float32Array(N * Ho * Wo * Co);
  const sums = new Float64Array(Co);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        sums.set(b.data);
        for (let p = 0; p < kh; p++) {
          const row = i * sh + p * dh - top;
          if (row < 0 || row >= H) continue;
          for (let q = 0; q < kw; q++) {
            const column = j * sw + q * dw - left;
            if (column < 0 || column >= W) continue;
            for (let c = 0; c < Ci; c++) {
              const value = x.data[(row * W + column) * Ci + c];
              const weights = ((p * kw + q) * Ci + c) * Co;
              for (let f = 0; f < Co; f++) sums[f] += value * w.data[weights + f];
            }
          }
        }
        data.set(sums, ((n * Ho + i) * Wo + j) * Co);
      }
    }
  }
  return { shape: [N, Ho, Wo, Co], data };
}
