import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutWindows, forecastSteps } from '#graders/datasets/forecast-windows.ts';
import { seriesSteps } from '#graders/datasets/series.ts';
import { dataSetIds, publicParts, realSets, type RealSetId } from '#graders/training/data-set.ts';
import { drawTraining } from '#graders/training/real-data.ts';
import { countOf, type Examples } from '#graders/training/task.ts';
import { loadHeldOut, loadRealData } from './real-sets.ts';

const ids = dataSetIds.filter((id): id is RealSetId => id !== 'generated');

/** Each example as one text. */
function textsOf({ inputs }: Examples): string[] {
  if (inputs.kind === 'texts') return inputs.texts;
  const size = inputs.data.length / countOf(inputs);
  return Array.from({ length: countOf(inputs) }, (_, at) =>
    inputs.data.slice(at * size, (at + 1) * size).join(),
  );
}

describe.each(ids)('the data set %s', (id) => {
  const data = loadRealData(id);
  const server = loadHeldOut(id, 1);

  it('has three parts of which no two share an example', () => {
    const parts = [data.training, data.heldOut, server].map((part) => new Set(textsOf(part)));
    const all = new Set(parts.flatMap((part) => [...part]));
    expect(all.size).toBe(parts.reduce((sum, { size }) => sum + size, 0));
  });

  it('has every class in every part, and as many examples as one training needs', () => {
    const { training } = realSets[id];
    const classes = new Set(data.training.labels).size;
    for (const part of [data.training, data.heldOut, server]) {
      expect(new Set(part.labels).size).toBe(classes);
      expect(part.labels.length).toBeGreaterThanOrEqual(200);
      expect(countOf(part.inputs)).toBe(part.labels.length);
    }
    expect(data.training.labels.length).toBeGreaterThanOrEqual(training);
  });

  it('gives the same training for the same seed, in another order for another', () => {
    const [one, again, other] = [5, 5, 6].map((seed) => drawTraining(data, 100, seed));
    expect(again).toEqual(one);
    expect(textsOf(other!)).not.toEqual(textsOf(one!));
    const all = new Set(textsOf(data.training));
    expect(textsOf(other!).every((text) => all.has(text))).toBe(true);
    expect(() => drawTraining(data, data.training.labels.length + 1, 5)).toThrow(/at most/);
  });

  it('is held out in an order that its seed decides', () => {
    const other = loadHeldOut(id, 2);
    expect([...textsOf(other)].sort()).toEqual([...textsOf(server)].sort());
    expect(textsOf(other)).not.toEqual(textsOf(server));
    expect(loadHeldOut(id, 1)).toEqual(server);
  });
});

it('parts the weeks of CO₂ so that no window, nor what it is asked about, reaches into another part', () => {
  const values = (file: string) =>
    (JSON.parse(readFileSync(file, 'utf8')) as { values: (number | null)[] }).values;
  const seen = values('public/datasets/co2.json');
  const hidden = values('server/capstones/held-out/co2.json');
  const { trainingPart } = realSets.co2;
  const end = (part: (number | null)[], from: number) =>
    Math.max(...cutWindows(part).starts) + from + seriesSteps + forecastSteps;
  expect(seen).toHaveLength(publicParts.co2);
  expect(end(seen.slice(0, trainingPart), 0)).toBeLessThanOrEqual(trainingPart);
  expect(end(seen.slice(trainingPart), trainingPart)).toBeLessThanOrEqual(publicParts.co2);
  expect(hidden.length).toBeGreaterThan(seriesSteps + forecastSteps);
});

it('serves none of the images that the server holds, nor any other file of them', () => {
  const pixels = (file: string) =>
    Buffer.from((JSON.parse(readFileSync(file, 'utf8')) as { pixels: string }).pixels, 'base64');
  const { shown } = JSON.parse(readFileSync('public/datasets/digit-scores.json', 'utf8')) as {
    shown: { pixels: string }[];
  };
  const scaled = (bytes: Uint8Array): string => bytes.map((value) => Math.round((255 * value) / 16)).join();
  const hidden = pixels('server/capstones/held-out/handwritten.json');
  const images = new Set(
    Array.from({ length: hidden.length / 64 }, (_, at) => scaled(hidden.subarray(at * 64, (at + 1) * 64))),
  );
  for (const one of shown) expect(images.has(Buffer.from(one.pixels, 'base64').join())).toBe(false);
});

describe('what is shipped of the corpus of spam', () => {
  const files = ['public/datasets/spam.json', 'server/capstones/held-out/spam.json'];
  const read = (file: string) =>
    JSON.parse(readFileSync(file, 'utf8')) as { shape: [number, number]; words: string[] };
  const { training, heldOut } = loadRealData('spam');
  const parts = [training, heldOut, loadHeldOut('spam', 1)].map((part) =>
    textsOf(part).map((text) => text.split(' ')),
  );

  it('has no word but a hundred common ones and four that stand for others', () => {
    const [pages, server] = files.map((file) => read(file).words);
    expect(server).toEqual(pages);
    expect(pages).toHaveLength(104);
    expect(pages!.every((word) => /^([a-z]{2,}|i)$/.test(word))).toBe(true);
    const named = ['spam', 'linux', 'razor', 'microsoft', 'yahoo', 'john', 'ilug', 'september'];
    expect(pages).not.toEqual(expect.arrayContaining([expect.toBeOneOf(named)]));
  });

  it('has of each message at least five and at most twenty words, each once', () => {
    for (const words of parts.flat()) {
      expect(words.length).toBeGreaterThanOrEqual(5);
      expect(words.length).toBeLessThanOrEqual(20);
      expect(new Set(words).size).toBe(words.length);
    }
    expect(read(files[0]!).shape).toEqual([publicParts.spam, 20]);
  });

  it('has no two messages that share most of their neighbouring words', () => {
    const all = parts.flat().map((words) => words.slice(1).map((word, at) => `${words[at]} ${word}`));
    const having = new Map<string, number[]>();
    let most = 0;
    for (const [at, pairs] of all.entries()) {
      const before = pairs.flatMap((pair) => having.get(pair) ?? []);
      const counts = new Map<number, number>();
      for (const other of before) counts.set(other, (counts.get(other) ?? 0) + 1);
      for (const [other, count] of counts)
        most = Math.max(most, count / Math.min(pairs.length, all[other]!.length));
      for (const pair of pairs) having.set(pair, [...(having.get(pair) ?? []), at]);
    }
    expect(most).toBeLessThanOrEqual(0.6);
  });

  it('holds about as many of one class as of the other in each part', () => {
    for (const { labels } of [training, heldOut, loadHeldOut('spam', 1)]) {
      const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.04);
    }
  });
});
