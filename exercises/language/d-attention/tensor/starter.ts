/** Attention of every query over all keys. Returns out [Tq, dv] and weights [Tq, Tk]. */
export function attention(
  tf: TensorFlow,
  Q: Tensor, // [Tq, dk]
  K: Tensor, // [Tk, dk]
  V: Tensor, // [Tk, dv]
): { out: Tensor; weights: Tensor } {
  const [Tq, dk] = Q.shape;
  const [Tk, dv] = V.shape;

  return { out: tf.zeros([Tq, dv]), weights: tf.zeros([Tq, Tk]) };
}
