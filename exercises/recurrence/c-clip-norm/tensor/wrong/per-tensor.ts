/** Every tensor is clipped by its own norm. */
export function clipByGlobalNorm(
  tf: TensorFlow,
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: Tensor } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  const norm = tf.addN(grads.map((gradient) => gradient.square().sum())).sqrt();
  const usable = norm.isFinite();

  const clipped = grads.map((gradient) => {
    const own = tf.div(maxNorm, gradient.square().sum().sqrt()).minimum(1);
    return tf.where(usable, gradient.mul(own), 0);
  });
  return { grads: clipped, norm };
}
