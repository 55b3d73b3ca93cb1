import { imageSize } from '../datasets/digits.ts';
import { cutWindows } from '../datasets/forecast-windows.ts';
import { resizeBilinear } from '../datasets/resize-bilinear.ts';
import { seriesSteps } from '../datasets/series.ts';
import { mulberry32, shuffle } from '../random.ts';
import { realSets, type RealSetId } from './data-set.ts';
import { countOf, tensorInputs, type Examples } from './task.ts';

/** What pages see of a data set: what to train on, and what the browser judges by. */
export interface RealData {
  training: Examples;
  heldOut: Examples;
}

interface ImageFile {
  /** Count, rows, columns. */
  shape: [number, number, number];
  max: number;
  /** uint8, row by row, in base64. */
  pixels: string;
  labels: string;
}

interface SeriesFile {
  values: (number | null)[];
}

interface TextFile {
  /** Count, and the most words of a text. */
  shape: [number, number];
  words: string[];
  /** uint8, text by text, in base64: 0 for none, else the place of a word and 1. */
  tokens: string;
  labels: string;
}

/** Decides which images and texts are trained on; it never changes. */
const partSeed = 1;

/** Reads a file of public/datasets and parts it: a series in time, so that no week is in both parts, all else by lot. */
export function readRealData(id: RealSetId, text: string): RealData {
  const { trainingPart } = realSets[id];
  if (id === 'co2') {
    const { values } = JSON.parse(text) as SeriesFile;
    return {
      training: windowsOf(values.slice(0, trainingPart)),
      heldOut: windowsOf(values.slice(trainingPart)),
    };
  }
  const all = examplesOf(id, text);
  const places = shuffle(Array.from(all.labels.keys()), mulberry32(partSeed));
  return {
    training: pick(all, places.slice(0, trainingPart)),
    heldOut: pick(all, places.slice(trainingPart)),
  };
}

/** Reads what only the server holds, in an order that `seed` decides. */
export function readHeldOut(id: RealSetId, text: string, seed: number): Examples {
  const all = examplesOf(id, text);
  return pick(all, shuffle(Array.from(all.labels.keys()), mulberry32(seed)));
}

/** Which examples one training sees, and in which order: the same for the same seed. Throws where there are too few. */
export function drawTraining({ training }: RealData, count: number, seed: number): Examples {
  const most = training.labels.length;
  if (count > most) throw new Error(`drawTraining: at most ${most} examples can be chosen, got ${count}`);
  const order = shuffle(Array.from(training.labels.keys()), mulberry32(seed));
  return pick(training, order.slice(0, count));
}

function examplesOf(id: RealSetId, text: string): Examples {
  if (id === 'co2') return windowsOf((JSON.parse(text) as SeriesFile).values);
  return id === 'spam' ? textsOf(JSON.parse(text) as TextFile) : imagesOf(text);
}

/** Texts as this capstone takes them: words in lower case with spaces between them. */
function textsOf({ shape: [count, most], words, tokens, labels }: TextFile): Examples {
  const places = bytesOf(tokens);
  const texts = Array.from({ length: count }, (_, row) => {
    const own = places.subarray(row * most, (row + 1) * most).filter((place) => place > 0);
    return Array.from(own, (place) => words[place - 1]!).join(' ');
  });
  return { inputs: { kind: 'texts', texts }, labels: Int32Array.from(bytesOf(labels)) };
}

/** Images of any size as this capstone takes them: 28 × 28, from 0 to 255. */
function imagesOf(text: string): Examples {
  const file = JSON.parse(text) as ImageFile;
  const [count, size] = file.shape;
  const small = bytesOf(file.pixels);
  const scaled = Float32Array.from(small, (pixel) => (pixel * 255) / file.max);
  if (scaled.length !== count * size * size) {
    throw new Error(`imagesOf: ${count} images must have ${size} × ${size} pixels, got ${scaled.length}`);
  }
  const pixels = size === imageSize ? scaled : resizeBilinear(scaled, size, imageSize);
  return {
    inputs: tensorInputs([count, imageSize, imageSize, 1], pixels),
    labels: Int32Array.from(bytesOf(file.labels)),
  };
}

function windowsOf(values: readonly (number | null)[]): Examples {
  const windows = cutWindows(values);
  return {
    inputs: tensorInputs([windows.labels.length, seriesSteps, 1], windows.values),
    labels: windows.labels,
  };
}

function pick({ inputs, labels }: Examples, places: readonly number[]): Examples {
  const picked = Int32Array.from(places, (at) => labels[at]!);
  if (inputs.kind === 'texts') {
    return { inputs: { kind: 'texts', texts: places.map((at) => inputs.texts[at]!) }, labels: picked };
  }
  const size = inputs.data.length / countOf(inputs);
  const data = new Float32Array(places.length * size);
  for (const [to, at] of places.entries())
    data.set(inputs.data.subarray(at * size, (at + 1) * size), to * size);
  const shape = [places.length, ...inputs.shape.slice(1)];
  return { inputs: { kind: 'tensor', shape, data }, labels: picked };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
