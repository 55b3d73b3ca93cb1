import { clipByGlobalNorm } from '#graders/reference/clip-by-global-norm.ts';
import { numberOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { input, outputsByName } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';

export const gradClip: Family = {
  name: 'grad_clip',
  express: bySource({ torch: byOperation({ clip_grad_norm: fromTorch }) }),
};

/** torch: the norm in the denominator gets 1e-6 added. */
function fromTorch(vector: TruthCase): Expressed {
  const { gradients, norm } = clipByGlobalNorm([input(vector, 'grad_a'), input(vector, 'grad_b')], {
    maxNorm: numberOf(vector.attributes, 'max_norm', 1),
    order: vector.attributes.norm_type === 'inf' ? Infinity : numberOf(vector.attributes, 'norm_type', 2),
    epsilon: 1e-6,
  });
  return outputsByName(vector, { total_norm: norm, clipped_a: gradients[0], clipped_b: gradients[1] });
}
