import { bidirectional, reverseTime } from '#graders/reference/bidirectional.ts';
import { booleanOf, choiceOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Family, type TruthCase } from '../family.ts';
import { namedConfig } from '../keras-object.ts';
import { input, optionalInput } from '../read.ts';
import {
  initialStates,
  kerasLayer,
  kerasOutputs,
  layerArgument,
  runKerasLayer,
  weightInputs,
  type KerasLayer,
} from '../recurrent/keras.ts';

export const rnnWrappers: Family = {
  name: 'rnn_wrappers',
  express(vector) {
    if (vector.op === 'layers.Bidirectional') return expressBidirectional(vector);
    throw new NotExpressible(`wrapper ${vector.op}`);
  },
};

function expressBidirectional(vector: TruthCase) {
  refuseUnknown(vector.attributes, ['config']);
  const config = namedConfig(vector.attributes.config, ['layer', 'merge_mode', 'weights', 'backward_layer']);
  refuseUnknown(config, ['layer', 'merge_mode', 'backward_layer', 'dtype', 'name']);
  const forward = kerasLayer(layerArgument(config.layer, 'layer'));
  const backward = config.backward_layer
    ? kerasLayer(layerArgument(config.backward_layer, 'backward_layer'))
    : turned(forward);
  const [forwardRun, backwardRun] = runBoth(vector, forward, backward);
  const [first, ...forwardStates] = forwardRun.outputs;
  const [second, ...backwardStates] = backwardRun.outputs;
  const states = [...forwardStates, ...backwardStates];
  if (config.merge_mode === null) {
    const aligned = booleanOf(backward.config, 'return_sequences', false) ? reverseTime(second!) : second!;
    return kerasOutputs(vector, [first!, aligned, ...states]);
  }
  const merge = choiceOf(config, 'merge_mode', ['concat', 'sum', 'mul', 'ave'], 'concat');
  return kerasOutputs(vector, [bidirectional(first!, second!, merge), ...states]);
}

function turned({ kind, config }: KerasLayer): KerasLayer {
  return { kind, config: { ...config, go_backwards: !booleanOf(config, 'go_backwards', false) } };
}

/** Initial states and weights are listed for the forward layer first, then for the backward layer. */
function runBoth(vector: TruthCase, forward: KerasLayer, backward: KerasLayer) {
  const states = initialStates(vector);
  const weights = weightInputs(vector);
  const sequence = input(vector, 'inputs', 'sequences', 'sequence');
  const mask = optionalInput(vector, 'mask');
  return [forward, backward].map((layer, half) =>
    runKerasLayer(layer, sequence, {
      weights: weights?.slice((half * weights.length) / 2, ((half + 1) * weights.length) / 2),
      states: states.slice((half * states.length) / 2, ((half + 1) * states.length) / 2),
      mask,
    }),
  ) as [ReturnType<typeof runKerasLayer>, ReturnType<typeof runKerasLayer>];
}
