import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  sequential,
  type LayersModel,
} from '@tensorflow/tfjs-layers';
import type { TrainingOptions } from '#graders/program.ts';
import { mulberry32 } from '#graders/random.ts';

const steps = 100;
const heldOut = 100;

export function buildModel(): LayersModel {
  const model = sequential({
    layers: [
      layers.inputLayer({ inputShape: [steps, 1] }),
      layers.lstm({
        units: 50,
        activation: 'tanh',
        recurrentActivation: 'sigmoid',
        unitForgetBias: true,
      }),
      layers.dense({ units: 1, activation: 'sigmoid' }),
    ],
  });
  model.compile({
    optimizer: tf.train.adam(0.005),
    loss: 'binaryCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

export async function trainModel(
  model: LayersModel,
  options: TrainingOptions,
): Promise<void> {
  const { examples, epochs, callbacks } = options;
  const training = drawSeries(examples, 1);
  const test = drawSeries(heldOut, 2);
  await model.fit(training.x, training.y, {
    epochs,
    batchSize: 32,
    validationData: [test.x, test.y],
    callbacks,
  });
  tf.dispose([training, test]);
}

function drawSeries(count: number, seed: number) {
  const uniform = mulberry32(seed);
  const between = (from: number, to: number): number =>
    from + uniform() * (to - from);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) *
    Math.cos(2 * Math.PI * uniform());
  const labels = Float32Array.from({ length: count }, (_, at) => at % 2);
  const series = new Float32Array(count * steps);
  for (const [at, label] of labels.entries()) {
    const slope = between(0.3, 1) * (label === 1 ? 1 : -1);
    const waves = between(1, 4);
    const phase = between(0, 2 * Math.PI);
    const level = between(-0.5, 0.5);
    for (let step = 0; step < steps; step += 1) {
      const time = step / steps;
      const wave = 0.5 * Math.sin(2 * Math.PI * waves * time + phase);
      series[at * steps + step] =
        level + slope * time + wave + 0.3 * normal();
    }
  }
  return {
    x: tf.tensor3d(series, [count, steps, 1]),
    y: tf.tensor1d(labels),
  };
}
