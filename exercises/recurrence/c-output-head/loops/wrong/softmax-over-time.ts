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
  const outputOf = (n: number, t: number, act = o.act): Float64Array => {
    const logits = Float64Array.from(by.data);
    if (t < 0) return activate(logits, act);
    for (let u = 0; u < U; u++) {
      const state = h.data[(n * T + t) * U + u];
      for (let k = 0; k < O; k++) logits[k] += state * Wy.data[u * O + k];
    }
    return activate(logits, act);
  };

  if (o.mode === 'many-to-one') {
    const data = new Float32Array(N * O);
    for (let n = 0; n < N; n++) data.set(outputOf(n, (o.lengths ? o.lengths[n] : T) - 1), n * O);
    return { shape: [N, O], data };
  }
  const data = new Float32Array(N * T * O);
  const act = o.act;
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) data.set(outputOf(n, t, act === 'softmax' ? 'linear' : act), (n * T + t) * O);
    for (let k = 0; k < O && act === 'softmax'; k++) {
      const column = activate(Float64Array.from({ length: T }, (_, t) => data[(n * T + t) * O + k]), act);
      for (let t = 0; t < T; t++) data[(n * T + t) * O + k] = column[t];
    }
  }
  return { shape: [N, T, O], data };
}
