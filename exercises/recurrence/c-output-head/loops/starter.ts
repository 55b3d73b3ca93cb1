/** A dense layer with its own weights on every state, or on the last valid one. */
export function outputHead(
  h: Tensor, // [N, T, U]
  Wy: Tensor, // [U, O]
  by: Tensor, // [O]
  o: { mode: 'many-to-many' | 'many-to-one'; act: 'linear' | 'sigmoid' | 'softmax'; lengths?: Ints },
): Tensor {
  const [N, T, U] = h.shape;
  const O = by.shape[0];

  return { shape: [N, T, O], data: new Float32Array(N * T * O) };
}
