const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function stepCell(x: Float32Array, h: Float64Array, c: Float64Array, K: Tensor, R: Tensor, b: Tensor): void {
  const U = h.length;
  const z = Float64Array.from(b.data);
  for (let k = 0; k < 4 * U; k++) {
    for (let d = 0; d < x.length; d++) z[k] += x[d] * K.data[d * 4 * U + k];
    for (let i = 0; i < U; i++) z[k] += h[i] * R.data[i * 4 * U + k];
  }
  for (let u = 0; u < U; u++) {
    c[u] = sigmoid(z[2 * U + u]) * c[u] + sigmoid(z[u]) * Math.tanh(z[3 * U + u]);
    h[u] = sigmoid(z[U + u]) * Math.tanh(c[u]);
  }
}

export function lstm(
  x: Tensor,
  K: Tensor,
  R: Tensor,
  b: Tensor,
  o: { returnSequences: boolean; goBackwards?: boolean; mask?: Tensor; h0?: Tensor; c0?: Tensor },
): { out: Tensor; h: Tensor; c: Tensor } {
  const [N, T, D] = x.shape;
  const U = R.shape[0];
  const sequence = new Float32Array(N * T * U);
  const lastH = new Float32Array(N * U);
  const lastC = new Float32Array(N * U);

  for (let n = 0; n < N; n++) {
    const h = new Float64Array(U);
    const c = new Float64Array(U);
    if (o.h0) h.set(o.h0.data.subarray(n * U, (n + 1) * U));
    if (o.c0) c.set(o.c0.data.subarray(n * U, (n + 1) * U));
    for (let position = 0; position < T; position++) {
      const t = o.goBackwards ? T - 1 - position : position;
      const isReal = !o.mask || o.mask.data[n * T + t] !== 0;
      if (isReal) stepCell(x.data.subarray((n * T + t) * D, (n * T + t + 1) * D), h, c, K, R, b);
      sequence.set(h, (n * T + position) * U);
    }
    lastH.set(h, n * U);
    lastC.set(c, n * U);
  }
  const states = { h: { shape: [N, U], data: lastH }, c: { shape: [N, U], data: lastC } };
  const all = { shape: [N, T, U], data: sequence };
  return { out: o.returnSequences ? all : { shape: [N, U], data: lastH.slice() }, ...states };
}
