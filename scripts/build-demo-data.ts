// Makes the small files of public/datasets that learners' functions work on, from a folder with the full data sets.
import fs from 'node:fs';
import path from 'node:path';
import { trainLinear } from './demo-data/train-linear.ts';
import { wordVectors } from './demo-data/word-vectors.ts';

interface ImageSet {
  shape: [number, number, number];
  max: number;
  pixels: string;
  labels: string;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    'usage: node scripts/build-demo-data.ts <folder with fashion2500, digits8x8, timeseries and wine .json>',
  );
  process.exit(2);
}

const garments = readSet('fashion2500.json');
const digits = readSet('digits8x8.json');
const boot = garments.firstOf(9);
write('pictures.json', {
  garments: mosaic(garments, [1, 0, 7, 8, 3, 9].map(garments.firstOf), 3),
  boot: mosaic(garments, [boot], 1),
  digits: mosaic(digits, [3, 1, 4, 5, 9, 2, 6, 8].map(digits.firstOf), 4),
});

const tested = 500;
write('digit-scores.json', scoreDigits());

write('series.json', readSeries());
write('sentences.json', { en: embedSentences('en'), zh: embedSentences('zh') });
write('word-vectors.json', { en: embedWords('en'), zh: embedWords('zh') });
write('wine.json', readWine());

/** Time series with mean 0 and standard deviation 1, as networks take them. */
function readSeries() {
  const file = read('timeseries.json') as Record<string, { values: number[]; start: number; step: string }>;
  const months = 12;
  return Object.fromEntries(
    Object.entries({ sunspots: 'sunspots_yearly', nile: 'nile', passengers: 'air_passengers' }).map(
      ([name, stored]) => {
        const { values, start, step } = file[stored]!;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
        const years = values.length / (step === 'month' ? months : 1);
        const standard = values.map((value) => Math.round((1000 * (value - mean)) / spread) / 1000);
        return [name, { from: start, to: start + years - 1, values: standard }];
      },
    ),
  );
}

/** A few reviews with a vector for each of their words, from how words stand together in all reviews. */
function embedSentences(locale: string) {
  const all = readReviews(locale);
  const vectors = wordVectors(all);
  const sentences = all.filter(({ length }) => length >= 9 && length <= 13).slice(0, 4);
  return sentences.map((words) => ({ words, vectors: words.map((word) => vectors.get(word)!) }));
}

/** Every word of the reviews with its vector. */
function embedWords(locale: string): Record<string, number[]> {
  return Object.fromEntries(wordVectors(readReviews(locale)));
}

function readReviews(locale: string): string[][] {
  const { texts } = JSON.parse(fs.readFileSync(`public/datasets/reviews.${locale}.json`, 'utf8')) as {
    texts: string[];
  };
  return texts.map((text) => text.split(' '));
}

/** Features of very different sizes. */
function readWine() {
  const { features, x } = read('wine.json') as { features: string[]; x: number[][] };
  const chosen = ['alcohol', 'malic_acid', 'magnesium', 'color_intensity', 'proline'];
  const places = chosen.map((name) => features.indexOf(name));
  return { features: chosen, rows: x.map((row) => places.map((at) => row[at]!)) };
}

/** What a linear classifier, trained on all but the last images, says of those: logits in test order. */
function scoreDigits() {
  const { rows, columns, pixels, max, shape } = digits;
  const labels = [...digits.labels];
  const inputs = labels.map((_, image) =>
    Float64Array.from(
      pixels.subarray(image * rows * columns, (image + 1) * rows * columns),
      (byte) => byte / max,
    ),
  );
  const first = shape[0] - tested;
  const logitsOf = trainLinear({ inputs: inputs.slice(0, first), labels: labels.slice(0, first) }, 10);
  const logits = inputs
    .slice(first)
    .map((input) => logitsOf(input).map((logit) => Math.round(100 * logit) / 100));
  const image = (at: number) => Buffer.from(inputs[first + at]!.map((value) => Math.round(255 * value)));
  const byDoubt = logits
    .map((row, at) => ({ at, margin: marginOf(row) }))
    .sort((a, b) => a.margin - b.margin);
  // From one that it can hardly decide to one that it has no doubt about.
  const shown = [0, 3, 12, 40, 120, 250, 499].map((place) => byDoubt[place]!.at);
  return {
    labels: labels.slice(first),
    logits,
    shown: shown.map((at) => ({ at, pixels: image(at).toString('base64') })),
  };
}

/** How far the largest logit is above the second. */
function marginOf(logits: readonly number[]): number {
  const [largest, second] = [...logits].sort((a, b) => b - a) as [number, number];
  return largest - second;
}

function read(name: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(folder!, name), 'utf8'));
}

function readSet(name: string) {
  const set = read(name) as ImageSet;
  const pixels = Buffer.from(set.pixels, 'base64');
  const labels = Buffer.from(set.labels, 'base64');
  const [, rows, columns] = set.shape;
  return { ...set, rows, columns, pixels, labels, firstOf: (label: number) => labels.indexOf(label) };
}

/** Images side by side, `across` in a row, as 8-bit grey. */
function mosaic(set: ReturnType<typeof readSet>, images: readonly number[], across: number) {
  const { rows, columns, pixels, max } = set;
  const width = columns * across;
  const data = new Uint8Array(rows * Math.ceil(images.length / across) * width);
  for (const [place, image] of images.entries()) {
    for (let at = 0; at < rows * columns; at += 1) {
      const row = Math.floor(place / across) * rows + Math.floor(at / columns);
      const column = (place % across) * columns + (at % columns);
      data[row * width + column] = Math.round((255 * pixels[image * rows * columns + at]!) / max);
    }
  }
  return { rows: data.length / width, columns: width, pixels: Buffer.from(data).toString('base64') };
}

function write(name: string, content: object): void {
  fs.writeFileSync(path.join('public/datasets', name), `${JSON.stringify(content)}\n`);
}
