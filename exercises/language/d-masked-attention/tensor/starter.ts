/** Attention in which every query sees only the keys that are allowed. */
export function maskedAttention(
  tf: TensorFlow,
  Q: Tensor, // [N, Tq, dk]
  K: Tensor, // [N, Tk, dk]
  V: Tensor, // [N, Tk, dv]
  o: { causal: boolean; keyMask?: Tensor }, // keyMask [N, Tk]: 1 keep, 0 pad
): { out: Tensor; weights: Tensor } {
  const [N, Tq, dk] = Q.shape;
  const [, Tk] = K.shape;
  const dv = V.shape[2];

  return { out: tf.zeros([N, Tq, dv]), weights: tf.zeros([N, Tq, Tk]) };
}
