// Trains the small digit CNN of the page "Your network" and writes its weights: node scripts/train-digit-network.ts
// Data, first weights and order come from seeds: the same versions give the same weights. See public/datasets/NOTICE.txt.

import { readFileSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
// Node's build of the core comes without gradients; that of the layers registers them.
import '@tensorflow/tfjs-layers';
import { drawDigits } from '#graders/datasets/digits.ts';
import { useBackend } from '#graders/device/backend.ts';
import { registerWasmGradients } from '#graders/device/wasm-gradients.ts';
import {
  imageSide,
  weightNames,
  type DigitWeights,
  type WeightName,
} from '#graders/network/digit-network.ts';
import { libraryOutputs } from '#graders/network/library-forward.ts';
import { writeWeights } from '#graders/network/weight-text.ts';
import { mulberry32, shuffle } from '#graders/random.ts';
import { sizeOf } from '#graders/tensor.ts';

const output = 'public/datasets/digit-cnn.json';
const [drawn, epochs, batch, heldOutCount] = [6000, 10, 50, 1000];
/** Of the scanned digits, which are 1,797. */
const scannedForTraining = 1500;
/** What pages load of them, and what the server alone holds, with the places that these had among all. */
const scanFiles = ['public/datasets/digits8x8.json', 'server/capstones/held-out/handwritten.json'] as const;

const shapes: Record<WeightName, number[]> = {
  ...{ c1k: [3, 3, 1, 8], c1b: [8], c2k: [3, 3, 8, 12], c2b: [12], c3k: [3, 3, 12, 16], c3b: [16] },
  ...{ d1k: [144, 32], d1b: [32], d2k: [32, 10], d2b: [10] },
};

/** Pictures of 28 × 28 values from 0 to 1, row by row, and their digits. */
interface Digits {
  pixels: Float32Array;
  labels: Int32Array;
}

/** As public/datasets/digits8x8.json has them, in base64. */
interface Scans {
  pixels: string;
  labels: string;
  max: number;
  places?: number[];
}

const area = imageSide ** 2;

function draw(count: number, seed: number): Digits {
  const { pixels, labels } = drawDigits(count, seed);
  return { pixels: pixels.map((value) => value / 255), labels };
}

/** Scanned digits of 8 × 8, brought to 20 × 20 by bilinear interpolation, in the middle of the picture. */
function readScanned(): Digits {
  const [seen, hidden] = scanFiles.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Scans);
  const order = orderOf(hidden!.places!);
  const all = (of: 'pixels' | 'labels'): Buffer =>
    Buffer.concat([seen!, hidden!].map((file) => Buffer.from(file[of], 'base64')));
  const [bytes, classes] = [all('pixels'), all('labels')];
  const labels = Int32Array.from(order, (at) => classes[at]!);
  const small = Float32Array.from(
    order.flatMap((at) => [...bytes.subarray(at * 64, (at + 1) * 64)]),
    (value) => value / seen!.max,
  );
  const pixels = tf.tidy(() => {
    const large = tf.image.resizeBilinear(tf.tensor4d(small, [labels.length, 8, 8, 1]), [20, 20]);
    const margin: [number, number] = [4, 4];
    return tf.pad(large, [[0, 0], margin, margin, [0, 0]]).dataSync() as Float32Array;
  });
  return { pixels, labels };
}

/** Where each of the 1,797 stands when those at `places` come after all others. */
function orderOf(places: readonly number[]): number[] {
  const total = 1797;
  let before = 0;
  return Array.from({ length: total }, (_, at) => {
    const place = places.indexOf(at);
    return place >= 0 ? total - places.length + place : before++;
  });
}

function part({ pixels, labels }: Digits, from: number, to: number): Digits {
  return { pixels: pixels.subarray(from * area, to * area), labels: labels.subarray(from, to) };
}

function join(one: Digits, other: Digits): Digits {
  const pixels = Float32Array.from([...one.pixels, ...other.pixels]);
  return { pixels, labels: Int32Array.from([...one.labels, ...other.labels]) };
}

function pick({ pixels, labels }: Digits, chosen: readonly number[]): Digits {
  const picked = new Float32Array(chosen.length * area);
  for (const [at, one] of chosen.entries())
    picked.set(pixels.subarray(one * area, (one + 1) * area), at * area);
  return { pixels: picked, labels: Int32Array.from(chosen, (one) => labels[one]!) };
}

const stack = ({ pixels, labels }: Digits): tf.Tensor4D =>
  tf.tensor4d(pixels, [labels.length, imageSide, imageSide, 1]);

await useBackend('wasm', 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
registerWasmGradients();

const uniform = mulberry32(1);
const variables = Object.fromEntries(
  weightNames.map((name) => {
    const size = sizeOf(shapes[name]);
    // He et al. (2015): variance 2 / fan-in, here uniform; biases begin at zero.
    const limit = name.endsWith('k') ? Math.sqrt(6 / (size / shapes[name].at(-1)!)) : 0;
    const values = Float32Array.from({ length: size }, () => limit * (2 * uniform() - 1));
    return [name, tf.variable(tf.tensor(values, shapes[name]), true, name)];
  }),
) as Record<WeightName, tf.Variable>;

const logitsOf = (x: tf.Tensor4D): tf.Tensor => libraryOutputs(x, variables).at(-2)!;

function accuracyOn(digits: Digits): number {
  const found = tf.tidy(() => tf.argMax(logitsOf(stack(digits)), 1).dataSync());
  return digits.labels.filter((label, at) => label === found[at]).length / digits.labels.length;
}

const scanned = readScanned();
const training = join(draw(drawn, 1), part(scanned, 0, scannedForTraining));
const heldOut = draw(heldOutCount, 2);
const heldOutScans = part(scanned, scannedForTraining, scanned.labels.length);
const order = Array.from(training.labels.keys());
for (let epoch = 0; epoch < epochs; epoch += 1) {
  const optimizer = tf.train.adam(0.003 * 0.7 ** epoch);
  shuffle(order, uniform);
  let total = 0;
  for (let start = 0; start < order.length; start += batch) {
    const chosen = pick(training, order.slice(start, start + batch));
    tf.tidy(() => {
      const x = stack(chosen);
      const y = tf.oneHot(tf.tensor1d(chosen.labels, 'int32'), 10);
      const loss = optimizer.minimize(() => {
        const logits = logitsOf(x);
        const logs = tf.sub(logits, tf.logSumExp(logits, 1, true));
        return tf.neg(tf.mean(tf.sum(tf.mul(y, logs), 1)));
      }, true);
      total += loss!.dataSync()[0]! * chosen.labels.length;
    });
  }
  optimizer.dispose();
  const [ours, scans] = [accuracyOn(heldOut), accuracyOn(heldOutScans)];
  const loss = (total / order.length).toFixed(4);
  console.log(`epoch ${epoch + 1}: loss ${loss}, held out ${ours}, scanned ${scans.toFixed(4)}`);
}

const weights = Object.fromEntries(
  weightNames.map((name) => [
    name,
    { shape: shapes[name], data: variables[name].dataSync() as Float32Array },
  ]),
) as DigitWeights;
writeFileSync(output, writeWeights({ weights, accuracy: accuracyOn(heldOut) }));
console.log(`wrote ${output}`);
