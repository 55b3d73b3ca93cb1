const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function gruCell(x: Tensor, h: Tensor, K: Tensor, R: Tensor, b: Tensor): Tensor {
  const [N, D] = x.shape;
  const U = h.shape[1];
  const data = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    const p = Float64Array.from(b.data.subarray(0, 3 * U));
    const q = Float64Array.from(b.data.subarray(3 * U));
    for (let k = 0; k < 3 * U; k++) {
      for (let d = 0; d < D; d++) p[k] += x.data[n * D + d] * K.data[d * 3 * U + k];
      for (let i = 0; i < U; i++) q[k] += h.data[n * U + i] * R.data[i * 3 * U + k];
    }
    for (let u = 0; u < U; u++) {
      const reset = sigmoid(p[u] + q[u]);
      const update = sigmoid(p[U + u] + q[U + u]);
      const candidate = Math.tanh(p[2 * U + u] + reset * q[2 * U + u]);
      data[n * U + u] = update * h.data[n * U + u] + (1 - update) * candidate;
    }
  }
  return { shape: [N, U], data };
}
