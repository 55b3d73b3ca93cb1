/** The winner is searched in all channels. */
export function maxPoolBackward(
  x: Tensor,
  dy: Tensor,
  pool: [number, number],
  stride: [number, number],
): Tensor {
  const [N, H, W, C] = x.shape;
  const [, Ho, Wo] = dy.shape;
  const [ph, pw] = pool;
  const [sh, sw] = stride;
  const dx = new Float64Array(x.data.length);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Ho; i++) {
      for (let j = 0; j < Wo; j++) {
        for (let c = 0; c < C; c++) {
          let best = -Infinity;
          let winner = 0;
          for (let p = 0; p < ph; p++) {
            for (let q = 0; q < pw; q++) {
              for (let d = 0; d < C; d++) {
              const cell = ((n * H + i * sh + p) * W + j * sw + q) * C + d;
              if (x.data[cell] > best) {
                best = x.data[cell];
                winner = cell;
              }
              }
            }
          }
          dx[winner] += dy.data[((n * Ho + i) * Wo + j) * C + c];
        }
      }
    }
  }
  return { shape: [...x.shape], data: Float32Array.from(dx) };
}
