/** The norm after clipping is returned. */
export function clipByGlobalNorm(
  tf: TensorFlow,
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: Tensor } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  const norm = tf.addN(grads.map((gradient) => gradient.square().sum())).sqrt();
  const scale = tf.div(maxNorm, norm).minimum(1);
  const usable = norm.isFinite();

  const clipped = grads.map((gradient) => tf.where(usable, gradient.mul(scale), 0));
  return { grads: clipped, norm: norm.minimum(maxNorm) };
}
