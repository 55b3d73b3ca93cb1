export function rnnCell(x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const data = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    for (let j = 0; j < U; j++) {
      let state = 0;
      for (let i = 0; i < U; i++) state += h.data[n * U + i] * W.data[i * U + j];
      let input = b.data[j];
      for (let d = 0; d < D; d++) input += x.data[n * D + d] * W.data[(U + d) * U + j];
      data[n * U + j] = Math.tanh(state) + Math.tanh(input);
    }
  }
  return { shape: [N, U], data };
}
