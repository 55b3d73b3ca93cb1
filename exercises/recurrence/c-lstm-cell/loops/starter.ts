/** One LSTM step; the blocks of K, R and b are i, f, c, o. */
export function lstmCell(
  x: Tensor, // [N, D]
  h: Tensor, // [N, U]
  c: Tensor, // [N, U]
  K: Tensor, // [D, 4U]
  R: Tensor, // [U, 4U]
  b: Tensor, // [4U]
): { h: Tensor; c: Tensor } {
  const [N, D] = x.shape;
  const U = h.shape[1];
  const nextH = new Float32Array(N * U);
  const nextC = new Float32Array(N * U);

  return { h: { shape: [N, U], data: nextH }, c: { shape: [N, U], data: nextC } };
}
