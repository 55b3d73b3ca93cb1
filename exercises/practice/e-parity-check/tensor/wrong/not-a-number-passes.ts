/** NaN and infinities are not looked for. */
export function parity(
  tf: TensorFlow,
  ref: Tensor,
  got: Tensor,
  o: { atol: number; rtol: number; minAgree: number },
): { maxAbs: Tensor; agree: Tensor } {
  if (ref.shape.join() !== got.shape.join()) throw new RangeError('shapes must be equal');
  if (ref.size === 0) return { maxAbs: tf.scalar(0), agree: tf.scalar(1) };
  const difference = got.sub(ref).abs();
  const errors = tf.where(difference.greater(0), difference, 0);
  const sameDecision = ref.argMax(1).equal(got.argMax(1));
  return { maxAbs: errors.max(), agree: sameDecision.cast('float32').mean() };
}
