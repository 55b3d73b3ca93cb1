import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  sequential,
  type LayersModel,
} from '@tensorflow/tfjs-layers';
import type { TrainingOptions } from '#graders/program.ts';

const vocabulary = 10_000;
const padding = 0;
const unknown = 1;
const heldOut = 200;

export function buildModel(): LayersModel {
  const model = sequential({
    layers: [
      layers.inputLayer({ inputShape: [null] }),
      layers.embedding({ inputDim: vocabulary, outputDim: 128 }),
      layers.lstm({
        units: 64,
        recurrentActivation: 'sigmoid',
        unitForgetBias: true,
        dropout: 0.2,
        recurrentDropout: 0.2,
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
  const { examples, epochs, length = 100, locale, callbacks } = options;
  const { texts, labels } = await loadReviews(locale);
  const trainTexts = texts.slice(0, examples);
  const words = fitTokenizer(trainTexts);
  const toIds = (some: string[]) =>
    tf.tensor2d(
      some.map((text) => padSequence(toSequence(text, words), length)),
    );
  const x = toIds(trainTexts);
  const y = tf.tensor1d(labels.slice(0, examples));
  const testX = toIds(texts.slice(-heldOut));
  const testY = tf.tensor1d(labels.slice(-heldOut));
  await model.fit(x, y, {
    epochs,
    batchSize: 32,
    validationData: [testX, testY],
    callbacks,
  });
  tf.dispose([x, y, testX, testY]);
}

function splitWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function fitTokenizer(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(splitWords)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a);
  const kept = frequent.slice(0, vocabulary - 2);
  return new Map(kept.map(([word], rank) => [word, rank + 2]));
}

function toSequence(text: string, words: Map<string, number>): number[] {
  return splitWords(text).map((word) => words.get(word) ?? unknown);
}

function padSequence(sequence: number[], length: number): number[] {
  const kept = sequence.slice(-length);
  return [...Array<number>(length - kept.length).fill(padding), ...kept];
}

async function loadReviews(locale: string) {
  const response = await fetch(`/datasets/reviews.${locale}.json`);
  if (!response.ok)
    throw new Error(`reviews.${locale}.json: status ${response.status}`);
  return (await response.json()) as { texts: string[]; labels: number[] };
}
