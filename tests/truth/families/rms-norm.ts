import { rmsNorm as normalize } from '#graders/reference/rms-norm.ts';
import { numberOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';

export const rmsNorm: Family = {
  name: 'rms_norm',
  express: bySource({ onnx: byOperation({ RMSNormalization: fromOnnx }) }),
};

/** onnx: the axes from `axis` on are taken together. */
function fromOnnx(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  const first = numberOf(vector.attributes, 'axis', -1);
  const axes = [...x.shape.keys()].slice(first < 0 ? first + x.shape.length : first);
  const epsilon = numberOf(vector.attributes, 'epsilon', 1e-5);
  return outputsInOrder(vector, normalize(x, { axes, epsilon, scale: slotInput(vector, 1) }));
}
