/** Every component is cut off. */
export function clipByGlobalNorm(
  tf: TensorFlow,
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: Tensor } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  const norm = tf.addN(grads.map((gradient) => gradient.square().sum())).sqrt();
  const usable = norm.isFinite();

  const clipped = grads.map((gradient) => tf.where(usable, gradient.minimum(maxNorm).maximum(-maxNorm), 0));
  return { grads: clipped, norm };
}
