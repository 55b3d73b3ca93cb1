import { cumulativeProduct, cumulativeSum, cumulativeSumBackward } from '#graders/reference/cumulative.ts';
import { zeros } from '#graders/reference/zeros.ts';
import { booleanOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Family, type TruthCase } from '../family.ts';
import { input, optionalInput, outputsInOrder, slotInput } from '../read.ts';

export const cumsum: Family = {
  name: 'cumsum',
  express(vector) {
    refuseUnknown(vector.attributes, ['axis', 'exclusive', 'reverse', 'reversed']);
    const isOnnx = vector.source === 'onnx';
    const options = {
      axis: isOnnx ? slotInput(vector, 1).data[0]! : numberOf(vector.attributes, 'axis', 0),
      exclusive: booleanOf(vector.attributes, 'exclusive', false),
      reverse: booleanOf(vector.attributes, vector.source === 'wpt' ? 'reversed' : 'reverse', false),
    };
    const data = isOnnx ? slotInput(vector, 0) : input(vector, 'x', 'input');
    if (['CumSum', 'Cumsum', 'cumulativeSum'].includes(vector.op)) {
      return outputsInOrder(vector, cumulativeSum(data, options));
    }
    if (['CumProd', 'Cumprod'].includes(vector.op))
      return outputsInOrder(vector, cumulativeProduct(data, options));
    if (vector.op === 'CumsumGrad')
      return outputsInOrder(vector, cumulativeSumBackward(upstreamOf(vector), options));
    throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
  },
};

/** tfjs leaves an upstream gradient of ones out. */
function upstreamOf(vector: TruthCase) {
  return optionalInput(vector, 'dy') ?? zeros(input(vector, 'x').shape, 1);
}
