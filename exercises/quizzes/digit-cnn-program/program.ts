import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  sequential,
  type LayersModel,
} from '@tensorflow/tfjs-layers';
import type { TrainingOptions } from '#graders/program.ts';

const heldOut = 300;

export function buildModel(): LayersModel {
  const model = sequential({
    layers: [
      layers.inputLayer({ inputShape: [28, 28, 1] }),
      layers.conv2d({ filters: 32, kernelSize: 3, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
      layers.flatten(),
      layers.dense({ units: 64, activation: 'relu' }),
      layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({
    optimizer: 'adam',
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
  });
  return model;
}

export async function trainModel(
  model: LayersModel,
  options: TrainingOptions,
): Promise<void> {
  const { examples, epochs, callbacks } = options;
  const { pixels, labels } = await loadDigits();
  const train = toTensors(pixels, labels, [0, examples]);
  const test = toTensors(pixels, labels, [
    labels.length - heldOut,
    labels.length,
  ]);
  await model.fit(train.x, train.y, {
    epochs,
    batchSize: 32,
    validationData: [test.x, test.y],
    callbacks,
  });
  tf.dispose([train, test]);
}

async function loadDigits() {
  const response = await fetch('/datasets/digits8x8.json');
  if (!response.ok)
    throw new Error(`digits8x8.json: status ${response.status}`);
  const { pixels, labels } = (await response.json()) as {
    pixels: string;
    labels: string;
  };
  return { pixels: decodeBase64(pixels), labels: decodeBase64(labels) };
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toTensors(
  pixels: Uint8Array,
  labels: Uint8Array,
  [from, to]: [number, number],
) {
  const values = Float32Array.from(
    pixels.subarray(from * 64, to * 64),
    (value) => value / 16,
  );
  const x = tf.tidy(() =>
    tf.image.resizeBilinear(
      tf.tensor4d(values, [to - from, 8, 8, 1]),
      [28, 28],
    ),
  );
  return { x, y: tf.tensor1d(Float32Array.from(labels.subarray(from, to))) };
}
