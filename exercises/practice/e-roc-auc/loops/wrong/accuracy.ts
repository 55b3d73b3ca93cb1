export function rocAuc(scores: Tensor, labels: Ints): number {
  if (labels.length === 0 || labels.every((label) => label === labels[0])) return NaN;
  const right = labels.filter((label, i) => (scores.data[i] >= 0.5 ? 1 : 0) === label);
  return right.length / labels.length;
}
