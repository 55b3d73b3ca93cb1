/** The maximum of each row, kept as an axis of 1 so that it broadcasts, makes every exponent at most 0. */
export function softmax(tf: TensorFlow, z: Tensor): { p: Tensor; logp: Tensor } {
  if (z.size === 0) return { p: tf.zerosLike(z), logp: tf.zerosLike(z) };
  const shifted = z.sub(tf.max(z, -1, true));
  const logp = shifted.sub(tf.log(tf.sum(tf.exp(shifted), -1, true)));
  return { p: tf.exp(logp), logp };
}
