/** Columns of Q meet columns of K: the weights compare features. */
export function attention(Q: Tensor, K: Tensor, V: Tensor): { out: Tensor; weights: Tensor } {
  const [Tq, dk] = Q.shape;
  const [Tk, dv] = V.shape;
  const weights = new Float32Array(dk * dk);
  const out = new Float32Array(dk * dv);
  const scale = 1 / Math.sqrt(dk);

  for (let i = 0; i < dk; i++) {
    const scores: number[] = [];
    for (let j = 0; j < dk; j++) {
      let score = 0;
      for (let t = 0; t < Math.min(Tq, Tk); t++) score += Q.data[t * dk + i] * K.data[t * dk + j];
      scores.push(score * scale);
    }
    const largest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    for (let j = 0; j < dk; j++) {
      const weight = powers[j] / sum;
      weights[i * dk + j] = weight;
      for (let v = 0; v < dv; v++) out[i * dv + v] += weight * V.data[j * dv + v];
    }
  }
  return { out: { shape: [dk, dv], data: out }, weights: { shape: [dk, dk], data: weights } };
}
