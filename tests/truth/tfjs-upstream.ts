import { zeros } from '#graders/reference/zeros.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import type { TruthCase } from './family.ts';
import { toTensor64 } from './read.ts';

/** tfjs gradients: the upstream gradient is the input `dy` that is not differentiated, or ones. */
export function tfjsUpstream(vector: TruthCase, outputShape: readonly number[]): Tensor64 {
  const given = vector.inputs.findLast(({ name, wrt }) => name === 'dy' && wrt === undefined);
  return given ? toTensor64(given) : zeros(outputShape, 1);
}
