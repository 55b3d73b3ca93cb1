/** The mixture of all models' probabilities. */
export function weightedAverage(
  probs: Tensor, // [M, N, C]
  weights: Tensor, // [M]
): Tensor {
  const [M, N, C] = probs.shape;
  return { shape: [N, C], data: new Float32Array(N * C) };
}

/** The class that most models vote for; ties go to the smallest. */
export function majorityVote(
  labels: IntTensor, // [M, N]
  C: number,
): Ints {
  const [M, N] = labels.shape;
  return new Int32Array(N).fill(-1);
}
