/** One norm over everything decides one factor for everything; what depends on the norm is chosen by `where`. */
export function clipByGlobalNorm(
  tf: TensorFlow,
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: Tensor } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  const norm = tf.addN(grads.map((gradient) => gradient.square().sum())).sqrt();
  const scale = tf.div(maxNorm, norm).minimum(1); // never longer
  const usable = norm.isFinite();
  // Not 0 · NaN, which is NaN: `where` takes zeros instead.
  const clipped = grads.map((gradient) => tf.where(usable, gradient.mul(scale), 0));
  return { grads: clipped, norm };
}
