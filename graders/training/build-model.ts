import type { layers as tfLayers, LayersModel } from '@tensorflow/tfjs-layers';
import type { LearnerTf } from './learner-tf.ts';
import type { CapstoneTask } from './task.ts';

/** The model that an exercise asks for, compiled, for measuring a device. */
export function buildTaskModel(tf: LearnerTf, { layers, inputShape, loss }: CapstoneTask): LayersModel {
  const model = tf.sequential();
  for (const [at, { class: name, ...settings }] of layers.entries()) {
    const first = name === 'Embedding' ? { inputLength: inputShape[0] } : { inputShape: [...inputShape] };
    const config = { ...settings, ...(at === 0 && first) } as never;
    model.add(makers[name]!(tf)(config));
  }
  model.compile({ optimizer: tf.train.adam(0.001), loss: loss[0]!, metrics: ['accuracy'] });
  return model;
}

type Maker = (config: never) => tfLayers.Layer;

const makers: Record<string, (tf: LearnerTf) => Maker> = {
  Conv2D: (tf) => tf.layers.conv2d,
  MaxPooling2D: (tf) => tf.layers.maxPooling2d,
  Flatten: (tf) => tf.layers.flatten,
  Dense: (tf) => tf.layers.dense,
  Embedding: (tf) => tf.layers.embedding,
  LSTM: (tf) => tf.layers.lstm,
};
