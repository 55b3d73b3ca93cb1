import { instanceNorm as normalize, instanceNormBackward } from '#graders/reference/instance-norm.ts';
import { choiceOf, numberOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { channelsFirst, channelsLast } from '../layouts.ts';
import { input, optionalInput, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { torchNormalisation } from '../torch-normalisation.ts';

const layouts = { nchw: channelsFirst, nhwc: channelsLast };

export const instanceNorm: Family = {
  name: 'instance_norm',
  express: bySource({ onnx: fromOnnx, webnn: fromWebnn, torch: fromTorch }),
};

function fromOnnx(vector: TruthCase): Expressed {
  const output = normalize(channelsFirst.read(slotInput(vector, 0)), {
    epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    scale: slotInput(vector, 1),
    offset: slotInput(vector, 2),
  });
  return outputsInOrder(vector, channelsFirst.write(output));
}

function fromWebnn(vector: TruthCase): Expressed {
  const layout = layouts[choiceOf(vector.attributes, 'layout', ['nchw', 'nhwc'], 'nchw')];
  const [scale, offset] = [optionalInput(vector, 'scale'), optionalInput(vector, 'bias')];
  const output = normalize(layout.read(input(vector, 'input')), {
    epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    ...(scale && { scale }),
    ...(offset && { offset }),
  });
  return outputsInOrder(vector, layout.write(output));
}

function fromTorch(vector: TruthCase): Expressed {
  return torchNormalisation(vector, {
    forward: (x, options) => channelsFirst.write(normalize(channelsFirst.read(x), options)),
    backward: (x, upstream, options) => {
      const gradients = instanceNormBackward(channelsFirst.read(x), channelsFirst.read(upstream), options);
      return { ...gradients, input: channelsFirst.write(gradients.input) };
    },
  });
}
