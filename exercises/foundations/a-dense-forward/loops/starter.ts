/** A batch through one dense layer: y[n, u] = φ(b[u] + Σ_d x[n, d] · W[d, u]). */
export function dense(
  x: Tensor, // [N, D]
  W: Tensor, // [D, U]
  b: Tensor, // [U]
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const data = new Float32Array(N * U);

  return { shape: [N, U], data };
}
