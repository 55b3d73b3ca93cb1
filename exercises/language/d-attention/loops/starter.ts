/** Attention of every query over all keys. Returns out [Tq, dv] and weights [Tq, Tk]. */
export function attention(
  Q: Tensor, // [Tq, dk]
  K: Tensor, // [Tk, dk]
  V: Tensor, // [Tk, dv]
): { out: Tensor; weights: Tensor } {
  const [Tq, dk] = Q.shape;
  const [Tk, dv] = V.shape;
  const weights = new Float32Array(Tq * Tk);
  const out = new Float32Array(Tq * dv);

  return { out: { shape: [Tq, dv], data: out }, weights: { shape: [Tq, Tk], data: weights } };
}
