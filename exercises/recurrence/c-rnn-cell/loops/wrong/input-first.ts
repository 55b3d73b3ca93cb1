export function rnnCell(x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const data = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    for (let j = 0; j < U; j++) {
      let sum = b.data[j];
      for (let i = 0; i < U; i++) sum += h.data[n * U + i] * W.data[(D + i) * U + j];
      for (let d = 0; d < D; d++) sum += x.data[n * D + d] * W.data[d * U + j];
      data[n * U + j] = Math.tanh(sum);
    }
  }
  return { shape: [N, U], data };
}
