import { argMax, argMin } from '#graders/reference/arg-max.ts';
import { topK } from '#graders/reference/top-k.ts';
import { booleanOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { input, outputsInOrder, slotInput } from '../read.ts';

export const topkArgmax: Family = {
  name: 'topk_argmax',
  express(vector) {
    const op = vector.op.toLowerCase();
    if (op === 'topk') return expressTopK(vector);
    if (op !== 'argmax' && op !== 'argmin') throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
    const { attributes } = vector;
    refuseUnknown(attributes, ['axis', 'keepdims', 'keepDimensions', 'select_last_index', 'outputDataType']);
    const options = {
      axis: numberOf(attributes, 'axis', 0),
      // ONNX keeps the axis by default, WebNN and tfjs do not.
      keepAxis: booleanOf(
        attributes,
        vector.source === 'onnx' ? 'keepdims' : 'keepDimensions',
        vector.source === 'onnx',
      ),
      selectLast: booleanOf(attributes, 'select_last_index', false),
    };
    const data = vector.source === 'onnx' ? slotInput(vector, 0) : input(vector, 'x', 'input');
    return outputsInOrder(vector, op === 'argmax' ? argMax(data, options) : argMin(data, options));
  },
};

function expressTopK(vector: TruthCase): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, ['axis', 'largest', 'sorted', 'k']);
  const isOnnx = vector.source === 'onnx';
  if (!booleanOf(attributes, 'sorted', true))
    throw new NotExpressible('an unsorted top k, whose order is not defined');
  const { values, indices } = topK(isOnnx ? slotInput(vector, 0) : input(vector, 'x', 'input'), {
    // Before opset 10 ONNX gave k as an attribute.
    k: isOnnx && attributes.k == null ? slotInput(vector, 1).data[0]! : numberOf(attributes, 'k', 1),
    axis: numberOf(attributes, 'axis', -1),
    largest: booleanOf(attributes, 'largest', true),
  });
  return outputsInOrder(vector, values, indices);
}
