function softmaxOfAllowed(scores: Float64Array): Float64Array {
  let largest = -Infinity;
  for (const score of scores) largest = Math.max(largest, score);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

export function maskedAttention(
  Q: Tensor,
  K: Tensor,
  V: Tensor,
  o: { causal: boolean; keyMask?: Tensor },
): { out: Tensor; weights: Tensor } {
  const [N, Tq, dk] = Q.shape;
  const Tk = K.shape[1];
  const dv = V.shape[2];
  const out = new Float32Array(N * Tq * dv);
  const weights = new Float32Array(N * Tq * Tk);

  for (let n = 0; n < N; n++) {
    for (let i = 0; i < Tq; i++) {
      const scores = new Float64Array(Tk);
      for (let j = 0; j < Tk; j++) {
        const isFuture = o.causal && j > i + Tk - Tq;
        const isPadding = o.keyMask !== undefined && o.keyMask.data[n * Tk + j] === 0;
        let score = 0;
        for (let d = 0; d < dk; d++) score += Q.data[(n * Tq + i) * dk + d] * K.data[(n * Tk + j) * dk + d];
        scores[j] = score / Math.sqrt(dk) + (isFuture || isPadding ? -1e9 : 0);
      }
      const row = softmaxOfAllowed(scores);
      weights.set(row, (n * Tq + i) * Tk);
      for (let c = 0; c < dv; c++) {
        let sum = 0;
        for (let j = 0; j < Tk; j++) sum += row[j] * V.data[(n * Tk + j) * dv + c];
        out[(n * Tq + i) * dv + c] = sum;
      }
    }
  }
  return { out: { shape: [N, Tq, dv], data: out }, weights: { shape: [N, Tq, Tk], data: weights } };
}
