/** A row with a NaN may agree. */
export function parity(
  tf: TensorFlow,
  ref: Tensor,
  got: Tensor,
  o: { atol: number; rtol: number; minAgree: number },
): { maxAbs: Tensor; agree: Tensor } {
  if (ref.shape.join() !== got.shape.join()) throw new RangeError('shapes must be equal');
  if (ref.size === 0) return { maxAbs: tf.scalar(0), agree: tf.scalar(1) };
  const finite = got.isFinite();
  const errors = tf.where(finite, got.sub(ref).abs(), Infinity);
  const sameDecision = ref.argMax(1).equal(got.argMax(1));
  return { maxAbs: errors.max(), agree: sameDecision.cast('float32').mean() };
}
