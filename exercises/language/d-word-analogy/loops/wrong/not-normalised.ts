const dot = (u: number[], v: number[]) => u.reduce((sum, component, k) => sum + component * v[k], 0);

export function analogy(
  E: Tensor,
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: number; score: number }[] {
  const [V, K] = E.shape;
  const units = Array.from({ length: V }, (_, word) => Array.from(E.data.subarray(word * K, (word + 1) * K)));
  const query = Array.from({ length: K }, (_, k) => units[b][k] - units[a][k] + units[c][k]);
  const answers: { index: number; score: number }[] = [];

  for (let index = 0; index < V; index++) {
    if (index === a || index === b || index === c) continue;
    if (units[index].every((component) => component === 0)) continue;
    answers.push({ index, score: dot(units[index], query) });
  }

  return answers.sort((left, right) => right.score - left.score).slice(0, topK);
}
