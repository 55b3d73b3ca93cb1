export function analogy(
  tf: TensorFlow,
  E: Tensor,
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: Tensor; score: Tensor }[] {
  const [V, K] = E.shape;
  const count = Math.min(topK, V);
  if (count <= 0) return [];

  const lengths = tf.sqrt(tf.sum(tf.square(E), 1, true));
  const units = tf.divNoNan(E, lengths);
  const unit = (word: number) => tf.slice(units, [word, 0], [1, K]);
  const query = unit(b).sub(unit(a)).add(unit(c));
  const length = tf.sqrt(tf.sum(tf.square(query)));
  const scores = tf.divNoNan(tf.matMul(units, query, false, true), length);

  const allowed = tf.greater(lengths, 0);
  const ranked = tf.topk(tf.where(allowed, scores, tf.scalar(-2)).reshape([V]), count);
  const values = tf.unstack(ranked.values);
  return tf.unstack(ranked.indices).map((index, at) => ({ index, score: values[at] }));
}
