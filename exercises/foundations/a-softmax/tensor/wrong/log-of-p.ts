export function softmax(tf: TensorFlow, z: Tensor): { p: Tensor; logp: Tensor } {
  if (z.size === 0) return { p: tf.zerosLike(z), logp: tf.zerosLike(z) };
  const shifted = z.sub(tf.max(z, -1, true));
  const powers = tf.exp(shifted);
  const p = powers.div(tf.sum(powers, -1, true));
  return { p, logp: tf.log(p) };
}
