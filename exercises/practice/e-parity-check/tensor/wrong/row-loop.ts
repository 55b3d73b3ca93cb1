/** The loop runs over the rows. */
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
  const [N, C] = ref.shape;
  const agreeing: Tensor[] = [];
  for (let n = 0; n < N; n++) {
    const [before, after] = [ref, got].map((table) => tf.slice(table, [n, 0], [1, C]).argMax(1));
    agreeing.push(before.equal(after).logicalAnd(tf.slice(finite, [n, 0], [1, C]).all(1)).cast('float32'));
  }
  return { maxAbs: errors.max(), agree: tf.concat(agreeing).mean() };
}
