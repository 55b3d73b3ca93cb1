import { oneHot as encode } from '#graders/reference/one-hot.ts';
import { map } from '#graders/reference/map.ts';
import { zeros } from '#graders/reference/zeros.ts';
import { numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { input, outputsByName, outputsInOrder, slotInput } from '../read.ts';

export const oneHot: Family = {
  name: 'one_hot',
  express(vector) {
    const { source, op, attributes } = vector;
    if (source === 'onnx' && op === 'OneHot') return expressOnnx(vector);
    if (source === 'torch') {
      refuseUnknown(attributes, ['num_classes']);
      return outputsByName(vector, {
        y: encode(input(vector, 'ids'), { depth: numberOf(attributes, 'num_classes', -1) }),
      });
    }
    refuseUnknown(attributes, ['dtype', 'depth', 'onValue', 'offValue']);
    const indices = input(vector, 'indices');
    // Ids are no continuous quantity: nothing flows back to them.
    if (op === 'OneHotGrad') return outputsInOrder(vector, zeros(indices.shape));
    if (op !== 'OneHot') throw new NotExpressible(`op ${op} of ${source}`);
    const options = {
      depth: numberOf(attributes, 'depth', 0),
      onValue: numberOf(attributes, 'onValue', 1),
      offValue: numberOf(attributes, 'offValue', 0),
    };
    return outputsInOrder(vector, encode(indices, options));
  },
};

/** Inputs indices, depth and [offValue, onValue]; indices from −depth on count from the end. */
function expressOnnx(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['axis']);
  const depth = Math.trunc(slotInput(vector, 1).data[0]!);
  const [offValue, onValue] = slotInput(vector, 2).data as unknown as [number, number];
  const indices = map(slotInput(vector, 0), (index) => (index < 0 ? index + depth : index));
  const axis = numberOf(vector.attributes, 'axis', -1);
  return outputsInOrder(vector, encode(indices, { depth, axis, onValue, offValue }));
}
