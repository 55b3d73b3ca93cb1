function activate(logits: Float64Array, act: 'linear' | 'sigmoid' | 'softmax'): Float64Array {
  if (act === 'linear') return logits;
  if (act === 'sigmoid') return logits.map((z) => 1 / (1 + Math.exp(-z)));
  const m = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - m));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function outputHead(
  h: Tensor,
  Wy: Tensor,
  by: Tensor,
  o: { mode: 'many-to-many' | 'many-to-one'; act: 'linear' | 'sigmoid' | 'softmax'; lengths?: Ints },
): Tensor {
  const [N, T, U] = h.shape;
  const O = by.shape[0];
  const outputOf = (n: number, t: number): Float64Array => {
    const logits = Float64Array.from(by.data);
    if (t < 0) return activate(logits, o.act);
    for (let u = 0; u < U; u++) {
      const state = h.data[(n * T + t) * U + u];
      for (let k = 0; k < O; k++) logits[k] += state * Wy.data[u * O + k];
    }
    return activate(logits, o.act);
  };

  if (o.mode === 'many-to-one') {
    const data = new Float32Array(N * O);
    for (let n = 0; n < N; n++) data.set(outputOf(n, o.lengths ? Math.min(o.lengths[n], T - 1) : T - 1), n * O);
    return { shape: [N, O], data };
  }
  const data = new Float32Array(N * T * O);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) data.set(outputOf(n, t), (n * T + t) * O);
  }
  return { shape: [N, T, O], data };
}
