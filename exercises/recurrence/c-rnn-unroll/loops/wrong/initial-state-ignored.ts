export function rnn(
  x: Tensor,
  Wx: Tensor,
  Wh: Tensor,
  b: Tensor,
  o: { returnSequences: boolean; h0?: Tensor; mask?: Tensor },
): Tensor {
  const [N, T, D] = x.shape;
  const U = b.shape[0];
  const sequence = new Float32Array(N * T * U);
  const last = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    let h = new Float64Array(U);
    for (let t = 0; t < T; t++) {
      const isReal = !o.mask || o.mask.data[n * T + t] !== 0;
      if (isReal) {
        const next = new Float64Array(U);
        for (let j = 0; j < U; j++) {
          let sum = b.data[j];
          for (let d = 0; d < D; d++) sum += x.data[(n * T + t) * D + d] * Wx.data[d * U + j];
          for (let i = 0; i < U; i++) sum += h[i] * Wh.data[i * U + j];
          next[j] = Math.tanh(sum);
        }
        h = next;
      }
      sequence.set(h, (n * T + t) * U);
    }
    last.set(h, n * U);
  }
  return o.returnSequences ? { shape: [N, T, U], data: sequence } : { shape: [N, U], data: last };
}
