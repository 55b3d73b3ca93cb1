export function rocAuc(scores: Tensor, labels: Ints): number {
  const { data } = scores;
  const order = Int32Array.from(data, (_, i) => i).sort((a, b) => data[a] - data[b]);
  let rankSum = 0;
  let positives = 0;

  for (let start = 0; start < order.length; ) {
    let end = start;
    let inGroup = 0;
    while (end < order.length && data[order[end]] === data[order[start]]) inGroup += labels[order[end++]];
    const rank = (start + 1 + end) / 2;
    rankSum += rank * inGroup;
    positives += inGroup;
    start = end;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
