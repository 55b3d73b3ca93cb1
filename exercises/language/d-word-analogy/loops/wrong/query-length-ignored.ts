function unitRow({ shape: [, K], data }: Tensor, word: number): number[] {
  const row = Array.from(data.subarray(word * K, (word + 1) * K));
  const length = Math.hypot(...row);
  return length === 0 ? row : row.map((component) => component / length);
}

const dot = (u: number[], v: number[]) => u.reduce((sum, component, k) => sum + component * v[k], 0);

export function analogy(
  E: Tensor,
  a: number,
  b: number,
  c: number,
  topK: number,
): { index: number; score: number }[] {
  const [V, K] = E.shape;
  const units = Array.from({ length: V }, (_, word) => unitRow(E, word));
  const query = Array.from({ length: K }, (_, k) => units[b][k] - units[a][k] + units[c][k]);
  const answers: { index: number; score: number }[] = [];

  for (let index = 0; index < V; index++) {
    if (index === a || index === b || index === c) continue;
    if (units[index].every((component) => component === 0)) continue;
    const score = dot(units[index], query);
    answers.push({ index, score });
  }

  return answers.sort((left, right) => right.score - left.score).slice(0, topK);
}
