/** One row of features per image, then a dense layer. */
export function flattenDense(
  x: Tensor, // [N, H, W, C]
  W: Tensor, // [H·W·C, U]
  b: Tensor, // [U]
): Tensor {
  const [N] = x.shape;
  const [F, U] = W.shape;
  const data = new Float32Array(N * U);

  return { shape: [N, U], data };
}
