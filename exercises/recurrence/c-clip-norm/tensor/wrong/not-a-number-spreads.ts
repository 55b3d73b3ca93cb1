/** Any norm is used. */
export function clipByGlobalNorm(
  tf: TensorFlow,
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: Tensor } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  const norm = tf.addN(grads.map((gradient) => gradient.square().sum())).sqrt();
  const scale = tf.div(maxNorm, norm).minimum(1);

  const clipped = grads.map((gradient) => gradient.mul(scale));
  return { grads: clipped, norm };
}
