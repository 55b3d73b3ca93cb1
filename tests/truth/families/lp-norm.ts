import { localResponseNorm, localResponseNormBackward } from '#graders/reference/local-response-norm.ts';
import { lpNormalize, lpNormalizeBackward } from '#graders/reference/lp-normalize.ts';
import { standardize } from '#graders/reference/standardize.ts';
import { numberOf, numbersOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { channelsFirst } from '../layouts.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';
import { reduceVector } from './reduce.ts';

export const lpNorm: Family = {
  name: 'lp_norm',
  express: bySource({
    onnx: byOperation({
      LRN: onnxResponse,
      LpNormalization: onnxLpNormalization,
      MeanVarianceNormalization: onnxMeanVariance,
    }),
    webnn: reduceVector(),
    torch: byOperation({ normalize: fromTorch }),
    tfjs: byOperation({ LRN: fromTfjs, LRNGrad: fromTfjs }),
  }),
};

/** onnx: alpha is divided by the number of channels of the window, of which the extra one stands after. */
function onnxResponse(vector: TruthCase): Expressed {
  const size = numberOf(vector.attributes, 'size', 1);
  const output = localResponseNorm(channelsFirst.read(slotInput(vector, 0)), {
    before: Math.floor((size - 1) / 2),
    after: Math.ceil((size - 1) / 2),
    bias: numberOf(vector.attributes, 'bias', 1),
    alpha: numberOf(vector.attributes, 'alpha', 1e-4) / size,
    beta: numberOf(vector.attributes, 'beta', 0.75),
  });
  return outputsInOrder(vector, channelsFirst.write(output));
}

function onnxLpNormalization(vector: TruthCase): Expressed {
  const options = {
    p: numberOf(vector.attributes, 'p', 2),
    axes: [numberOf(vector.attributes, 'axis', -1)],
    // A lane of zeros stays zero.
    epsilon: Number.MIN_VALUE,
  };
  return outputsInOrder(vector, lpNormalize(slotInput(vector, 0), options));
}

/** onnx: the function's body adds 1e-9 to the deviation; the variance's epsilon of that effect is smaller still. */
function onnxMeanVariance(vector: TruthCase): Expressed {
  const axes = numbersOf(vector.attributes, 'axes', [0, 2, 3]);
  return outputsInOrder(vector, standardize(slotInput(vector, 0), { axes, epsilon: 0 }).output);
}

function fromTorch(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const options = {
    p: numberOf(vector.attributes, 'p', 2),
    axes: [numberOf(vector.attributes, 'axis', 1)],
    epsilon: numberOf(vector.attributes, 'eps', 1e-12),
  };
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: lpNormalize(x, options),
    grad_x: upstream && lpNormalizeBackward(x, upstream, options),
  });
}

function fromTfjs(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const radius = numberOf(vector.attributes, 'depthRadius', 5);
  const options = {
    before: radius,
    after: radius,
    bias: numberOf(vector.attributes, 'bias', 1),
    alpha: numberOf(vector.attributes, 'alpha', 1),
    beta: numberOf(vector.attributes, 'beta', 0.5),
  };
  if (!vector.op.endsWith('Grad')) return outputsInOrder(vector, localResponseNorm(x, options));
  const upstream = tfjsUpstream(vector, x.shape);
  return outputsByName(vector, { grad_x: localResponseNormBackward(x, upstream, options) });
}
