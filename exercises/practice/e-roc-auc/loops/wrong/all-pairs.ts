export function rocAuc(scores: Tensor, labels: Ints): number {
  let won = 0;
  let pairs = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < labels.length; j++) {
      if (labels[i] !== 1 || labels[j] !== 0) continue;
      pairs++;
      if (scores.data[i] > scores.data[j]) won += 1;
      else if (scores.data[i] === scores.data[j]) won += 0.5;
    }
  }
  return pairs === 0 ? NaN : won / pairs;
}
