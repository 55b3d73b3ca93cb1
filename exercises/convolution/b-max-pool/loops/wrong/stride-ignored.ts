function geometry(
  extent: number,
  window: number,
  stride: number,
  padding: 'valid' | 'same',
): { count: number; before: number } {
  if (padding === 'valid') {
    return { count: extent < window ? 0 : Math.floor((extent - window) / stride) + 1, before: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + window - extent, 0);
  return { count, before: Math.floor(total / 2) };
}

/** The windows move by one cell. */
export function maxPool(
  x: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: 'valid' | 'same',
): { y: Tensor; argmax: IntTensor } {
  const [N, H, W, C] = x.shape;
  const [ph, pw] = pool;
  const [sh, sw] = stride;
  const { count: Ho, before: top } = geometry(H, ph, sh, padding);
  const { count: Wo, before: left } = geometry(W, pw, sw, padding);
  const y = new Float32Array(N * Ho * Wo * C);
  const argmax = new Int32Array(N * Ho * Wo * C);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        for (let c = 0; c < C; c++) {
          let best = -Infinity;
          let place = 0;
          for (let p = 0; p < ph; p++) {
            const row = i + p - top;
            if (row < 0 || row >= H) continue;
            for (let q = 0; q < pw; q++) {
              const column = j + q - left;
              if (column < 0 || column >= W) continue;
              const value = x.data[((n * H + row) * W + column) * C + c];
              if (value > best) {
                best = value;
                place = row * W + column;
              }
            }
          }
          const output = ((n * Ho + i) * Wo + j) * C + c;
          y[output] = best;
          argmax[output] = place;
        }
      }
    }
  }
  const shape = [N, Ho, Wo, C];
  return { y: { shape, data: y }, argmax: { shape: [...shape], data: argmax } };
}
