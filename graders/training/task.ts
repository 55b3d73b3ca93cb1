import { drawDigits, imageSize } from '../datasets/digits.ts';
import { drawReviews } from '../datasets/reviews.ts';
import { drawSeries, seriesSteps } from '../datasets/series.ts';
import type { Locale } from '../text.ts';
import type { LayerRule } from './structure.ts';

/** What a learner's program gets: images and series as one tensor, reviews as texts. */
export type Inputs =
  { kind: 'tensor'; shape: number[]; data: Float32Array<ArrayBuffer> } | { kind: 'texts'; texts: string[] };

export interface Examples {
  inputs: Inputs;
  labels: Int32Array;
}

export type CapstoneId = 'f-digit-cnn' | 'f-lstm-series' | 'f-lstm-text';

export const capstoneIds: readonly CapstoneId[] = ['f-digit-cnn', 'f-lstm-series', 'f-lstm-text'];

/** What a capstone is trained on, and what the trained model is held to. */
export interface CapstoneTask {
  id: CapstoneId;
  /** Classes of the output; 2 with one sigmoid. */
  classes: number;
  training: number;
  heldOut: number;
  batchSize: number;
  /** More than these make the run fail. */
  epochs: number;
  parameters: number;
  /** Axes of what enters the network, without the batch. */
  inputShape: readonly number[];
  layers: readonly LayerRule[];
  loss: readonly string[];
  /** Accuracy that passes, and accuracy that is worth all points. */
  pass: number;
  full: number;
  /** Whether examples come from `draw`: then a model can be asked about what its generator does. */
  isDrawn: boolean;
  draw: (count: number, seed: number, locale: Locale) => Examples;
}

export const capstoneTasks: Record<CapstoneId, CapstoneTask> = {
  'f-digit-cnn': {
    id: 'f-digit-cnn',
    classes: 10,
    training: 2000,
    heldOut: 500,
    batchSize: 32,
    epochs: 5,
    parameters: 93_322,
    inputShape: [imageSize, imageSize, 1],
    layers: [
      { class: 'Conv2D', filters: 32, kernelSize: [3, 3], activation: 'relu' },
      { class: 'MaxPooling2D', poolSize: [2, 2] },
      { class: 'Conv2D', filters: 64, kernelSize: [3, 3], activation: 'relu' },
      { class: 'MaxPooling2D', poolSize: [2, 2] },
      { class: 'Conv2D', filters: 64, kernelSize: [3, 3], activation: 'relu' },
      { class: 'Flatten' },
      { class: 'Dense', units: 64, activation: 'relu' },
      { class: 'Dense', units: 10, activation: 'softmax' },
    ],
    loss: ['sparseCategoricalCrossentropy', 'categoricalCrossentropy'],
    pass: 0.95,
    full: 0.98,
    isDrawn: true,
    draw: (count, seed) => {
      const { pixels, labels } = drawDigits(count, seed);
      return { inputs: tensorInputs([count, imageSize, imageSize, 1], pixels), labels };
    },
  },
  'f-lstm-series': {
    id: 'f-lstm-series',
    classes: 2,
    training: 1500,
    heldOut: 500,
    batchSize: 50,
    epochs: 8,
    parameters: 4385,
    inputShape: [seriesSteps, 1],
    layers: [
      {
        class: 'LSTM',
        units: 32,
        activation: 'tanh',
        recurrentActivation: 'sigmoid',
        unitForgetBias: true,
        returnSequences: false,
      },
      { class: 'Dense', units: 1, activation: 'sigmoid' },
    ],
    loss: ['binaryCrossentropy'],
    pass: 0.93,
    full: 0.955,
    isDrawn: true,
    draw: (count, seed) => {
      const { values, labels } = drawSeries(count, seed);
      return { inputs: tensorInputs([count, seriesSteps, 1], values), labels };
    },
  },
  'f-lstm-text': {
    id: 'f-lstm-text',
    classes: 2,
    training: 2000,
    heldOut: 500,
    batchSize: 32,
    epochs: 12,
    parameters: 10_273,
    inputShape: [20],
    layers: [
      { class: 'Embedding', inputDim: 60, outputDim: 32 },
      {
        class: 'LSTM',
        units: 32,
        activation: 'tanh',
        recurrentActivation: 'sigmoid',
        unitForgetBias: true,
        returnSequences: false,
      },
      { class: 'Dense', units: 1, activation: 'sigmoid' },
    ],
    loss: ['binaryCrossentropy'],
    pass: 0.9,
    full: 0.97,
    isDrawn: true,
    draw: (count, seed, locale) => {
      const { texts, labels } = drawReviews(count, seed, locale);
      return { inputs: { kind: 'texts', texts }, labels: Int32Array.from(labels) };
    },
  },
};

export function findTask(id: string): CapstoneTask | null {
  return capstoneIds.includes(id as CapstoneId) ? capstoneTasks[id as CapstoneId] : null;
}

export function tensorInputs(shape: number[], data: Float32Array): Inputs {
  return { kind: 'tensor', shape, data: new Float32Array(data) };
}

export function countOf(inputs: Inputs): number {
  return inputs.kind === 'texts' ? inputs.texts.length : inputs.shape[0]!;
}

/** One example of many, as a batch of one. */
export function oneOf(inputs: Inputs, at: number): Inputs {
  if (inputs.kind === 'texts') return { kind: 'texts', texts: [inputs.texts[at]!] };
  const [, ...axes] = inputs.shape;
  const size = axes.reduce((product, extent) => product * extent, 1);
  return { kind: 'tensor', shape: [1, ...axes], data: inputs.data.slice(at * size, (at + 1) * size) };
}
