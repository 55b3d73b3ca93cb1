/** The softmax runs down the columns: over the queries of one key. */
export function attention(Q: Tensor, K: Tensor, V: Tensor): { out: Tensor; weights: Tensor } {
  const [Tq, dk] = Q.shape;
  const [Tk, dv] = V.shape;
  const weights = new Float32Array(Tq * Tk);
  const out = new Float32Array(Tq * dv);
  const scale = 1 / Math.sqrt(dk);

  for (let j = 0; j < Tk; j++) {
    const scores: number[] = [];
    for (let i = 0; i < Tq; i++) {
      let score = 0;
      for (let d = 0; d < dk; d++) score += Q.data[i * dk + d] * K.data[j * dk + d];
      scores.push(score * scale);
    }
    const largest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    for (let i = 0; i < Tq; i++) {
      const weight = powers[i] / sum;
      weights[i * Tk + j] = weight;
      for (let v = 0; v < dv; v++) out[i * dv + v] += weight * V.data[j * dv + v];
    }
  }
  return { out: { shape: [Tq, dv], data: out }, weights: { shape: [Tq, Tk], data: weights } };
}
