/** The axis of the models is summed away; the weights are divided by their sum. */
export function weightedAverage(probs: Tensor, weights: Tensor): Tensor {
  const [M, N, C] = probs.shape;
  const total = weights.data.reduce((sum, weight) => sum + weight, 0);
  if (weights.data.some((weight) => weight < 0) || !(total > 0)) {
    throw new RangeError(`weights must be at least 0 and not all 0, got ${weights.data.join(', ')}`);
  }
  const sums = new Float64Array(N * C);
  for (let m = 0; m < M; m++) {
    for (let i = 0; i < N * C; i++) sums[i] += (weights.data[m] / total) * probs.data[m * N * C + i];
  }
  return { shape: [N, C], data: Float32Array.from(sums) };
}

/** Votes per class; only more votes than before win, so that ties stay with the smaller class. */
export function majorityVote(labels: IntTensor, C: number): Ints {
  const [M, N] = labels.shape;
  return Int32Array.from({ length: N }, (_, n) => {
    const votes = new Int32Array(C);
    for (let m = 0; m < M; m++) votes[labels.data[m * N + n]]++;
    return votes.indexOf(Math.max(...votes));
  });
}
