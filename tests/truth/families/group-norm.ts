import { groupNorm as normalize, groupNormBackward } from '#graders/reference/group-norm.ts';
import { transpose } from '#graders/reference/transpose.ts';
import { booleanOf, numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig } from '../keras-config.ts';
import { channelsFirst } from '../layouts.ts';
import { input, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { torchNormalisation } from '../torch-normalisation.ts';

export const groupNorm: Family = {
  name: 'group_norm',
  express: bySource({ onnx: fromOnnx, keras: fromKeras, torch: fromTorch }),
};

/** onnx: from opset 21 on scale and bias belong to the channels, before that to the groups. */
function fromOnnx(vector: TruthCase): Expressed {
  const [scale, offset] = [slotInput(vector, 1), slotInput(vector, 2)];
  const x = slotInput(vector, 0);
  if (scale.data.length !== x.shape[1]) throw new NotExpressible('a scale of the groups');
  const output = normalize(channelsFirst.read(x), {
    groups: numberOf(vector.attributes, 'num_groups', 1),
    epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    scale,
    offset,
  });
  return outputsInOrder(vector, channelsFirst.write(output));
}

/** keras: `axis` is that of the channels; −1 groups means one for each channel. */
function fromKeras(vector: TruthCase): Expressed {
  const config = kerasConfig(vector, ['groups', 'axis', 'epsilon']);
  for (const name of ['scale', 'center']) {
    if (booleanOf(config, name, true)) throw new NotExpressible(`GroupNormalization with ${name}`);
  }
  const x = input(vector, 'inputs');
  const given = numberOf(config, 'axis', -1);
  const axis = given < 0 ? given + x.shape.length : given;
  const order = [...x.shape.keys()].filter((each) => each !== axis);
  const last = transpose(x, [...order, axis]);
  const groups = numberOf(config, 'groups', 32);
  const output = normalize(last, {
    groups: groups === -1 ? x.shape[axis]! : groups,
    epsilon: numberOf(config, 'epsilon', 1e-3),
  });
  const back = [...x.shape.keys()].map((each) =>
    each === axis ? order.length : each < axis ? each : each - 1,
  );
  return outputsInOrder(vector, transpose(output, back));
}

function fromTorch(vector: TruthCase): Expressed {
  const groups = numberOf(vector.attributes, 'num_groups', 1);
  return torchNormalisation(vector, {
    forward: (x, options) => channelsFirst.write(normalize(channelsFirst.read(x), { ...options, groups })),
    backward: (x, upstream, options) => {
      const read = channelsFirst.read;
      const gradients = groupNormBackward(read(x), read(upstream), { ...options, groups });
      return { ...gradients, input: channelsFirst.write(gradients.input) };
    },
  });
}
