/** One step of a recurrent network: h′ = tanh([h, x]·W + b). */
export function rnnCell(
  x: Tensor, // [N, D]
  h: Tensor, // [N, U]
  W: Tensor, // [U + D, U]: rows of h first
  b: Tensor, // [U]
): Tensor {
  const [N, D] = x.shape;
  const U = b.shape[0];
  const data = new Float32Array(N * U);

  return { shape: [N, U], data };
}
