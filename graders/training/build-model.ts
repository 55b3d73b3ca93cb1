import type { layers as tfLayers, LayersModel, Sequential } from '@tensorflow/tfjs-layers';
import type { LearnerTf } from './learner-tf.ts';
import type { LayerSpec } from './structure.ts';
import type { CapstoneTask } from './task.ts';

/** The model that an exercise asks for, compiled, for measuring a device. */
export function buildTaskModel(tf: LearnerTf, task: CapstoneTask): LayersModel {
  const model = buildChain(tf, task);
  model.compile({ optimizer: tf.train.adam(0.001), loss: task.loss[0]!, metrics: ['accuracy'] });
  return model;
}

/** A chain of the layers of the capstones, with new weights. Throws a TypeError for any other layer. */
export function buildChain(
  tf: LearnerTf,
  { layers, inputShape }: { layers: readonly LayerSpec[]; inputShape: readonly number[] },
): Sequential {
  const model = tf.sequential();
  for (const [at, { class: name, ...settings }] of layers.entries()) {
    if (!Object.hasOwn(makers, name)) {
      throw new TypeError(`buildChain: the layer must be one of a capstone, got ${name}`);
    }
    const first = name === 'Embedding' ? { inputLength: inputShape[0] } : { inputShape: [...inputShape] };
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
    const config = { ...given, ...(at === 0 && first) } as never;
    model.add(makers[name]!(tf)(config));
  }
  return model;
}

type Maker = (config: never) => tfLayers.Layer;

const makers: Record<string, (tf: LearnerTf) => Maker> = {
  Conv2D: (tf) => tf.layers.conv2d,
  MaxPooling2D: (tf) => tf.layers.maxPooling2d,
  Flatten: (tf) => tf.layers.flatten,
  Dense: (tf) => tf.layers.dense,
  Dropout: (tf) => tf.layers.dropout,
  SpatialDropout1D: (tf) => tf.layers.spatialDropout1d,
  Embedding: (tf) => tf.layers.embedding,
  LSTM: (tf) => tf.layers.lstm,
};
