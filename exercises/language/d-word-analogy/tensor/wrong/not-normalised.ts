export function analogy(
  tf: TensorFlow,
  E: Tensor,
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: Tensor; score: Tensor }[] {
  const [V, K] = E.shape;
  const count = Math.min(topK, V - new Set([a, b, c]).size);
  if (count <= 0) return [];

  const lengths = tf.sqrt(tf.sum(tf.square(E), 1, true));
  const units = E;
  const unit = (word: number) => tf.slice(units, [word, 0], [1, K]);
  const query = unit(b).sub(unit(a)).add(unit(c));
  const scores = tf.matMul(units, query, false, true);

  const asked = tf.oneHot(tf.tensor1d([a, b, c], 'int32'), V).sum(0).reshape([V, 1]);
  const allowed = tf.logicalAnd(tf.greater(lengths, 0), tf.equal(asked, 0));
  const ranked = tf.topk(tf.where(allowed, scores, tf.scalar(-1e9)).reshape([V]), count);
  const values = tf.unstack(ranked.values);
  return tf.unstack(ranked.indices).map((index, at) => ({ index, score: values[at] }));
}
