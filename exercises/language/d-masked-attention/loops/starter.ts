/** Attention in which every query sees only the keys that are allowed. */
export function maskedAttention(
  Q: Tensor, // [N, Tq, dk]
  K: Tensor, // [N, Tk, dk]
  V: Tensor, // [N, Tk, dv]
  o: { causal: boolean; keyMask?: Tensor }, // keyMask [N, Tk]: 1 keep, 0 pad
): { out: Tensor; weights: Tensor } {
  const [N, Tq, dk] = Q.shape;
  const Tk = K.shape[1];
  const dv = V.shape[2];
  const out = new Float32Array(N * Tq * dv);
  const weights = new Float32Array(N * Tq * Tk);

  return { out: { shape: [N, Tq, dv], data: out }, weights: { shape: [N, Tq, Tk], data: weights } };
}
