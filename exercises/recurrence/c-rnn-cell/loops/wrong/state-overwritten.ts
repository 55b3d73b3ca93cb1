export function rnnCell(x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const data = Float32Array.from(h.data);

  for (let n = 0; n < N; n++) {
    for (let j = 0; j < U; j++) {
      let sum = b.data[j];
      for (let i = 0; i < U; i++) sum += data[n * U + i] * W.data[i * U + j];
      for (let d = 0; d < D; d++) sum += x.data[n * D + d] * W.data[(U + d) * U + j];
      data[n * U + j] = Math.tanh(sum);
    }
  }
  return { shape: [N, U], data };
}
