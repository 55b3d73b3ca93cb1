const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function lstmCell(
  x: Tensor,
  h: Tensor,
  c: Tensor,
  K: Tensor,
  R: Tensor,
  b: Tensor,
): { h: Tensor; c: Tensor } {
  const [N, D] = x.shape;
  const U = h.shape[1];
  const nextH = new Float32Array(N * U);
  const nextC = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    const z = Float64Array.from(b.data);
    for (let k = 0; k < 4 * U; k++) {
      for (let d = 0; d < D; d++) z[k] += x.data[n * D + d] * K.data[d * 4 * U + k];
      for (let i = 0; i < U; i++) z[k] += h.data[n * U + i] * R.data[i * 4 * U + k];
    }
    for (let u = 0; u < U; u++) {
      const [input, forget, candidate, output] = [z[u], z[U + u], z[2 * U + u], z[3 * U + u]];
      const cell = sigmoid(forget) * c.data[n * U + u] + sigmoid(input) * sigmoid(candidate);
      nextC[n * U + u] = cell;
      nextH[n * U + u] = sigmoid(output) * Math.tanh(cell);
    }
  }
  return { h: { shape: [N, U], data: nextH }, c: { shape: [N, U], data: nextC } };
}
