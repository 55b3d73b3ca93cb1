/** "a is to b as c is to ?": the rows of E most similar to the query, best first. */
export function analogy(
  E: Tensor, // [V, K]
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: number; score: number }[] {
  const [V, K] = E.shape;
  const answers: { index: number; score: number }[] = [];

  return answers;
}
