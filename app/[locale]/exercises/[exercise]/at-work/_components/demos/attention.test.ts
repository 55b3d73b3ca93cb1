import { expect, it } from 'vitest';
import { attentionJob, readWeights } from './attention.ts';
import { readDataset, runBoth } from './run-job.ts';

const sentences =
  readDataset<Record<'en' | 'zh', { words: string[]; vectors: number[][] }[]>>('sentences.json');
const { words, vectors } = sentences.zh[0]!;

it.each([
  { exercise: 'd-attention', causal: false },
  { exercise: 'd-masked-attention', causal: false },
  { exercise: 'd-masked-attention', causal: true },
])('shows the weights of the reference of $exercise, causal $causal', async ({ exercise, causal }) => {
  const [own, reference] = await runBoth(exercise, attentionJob(exercise, { vectors, sharpness: 8, causal }));
  const [shown, wanted] = [readWeights(own)!, readWeights(reference)!];
  expect(shown.shape).toEqual([words.length, words.length]);
  for (const [at, value] of wanted.data.entries()) expect(shown.data[at]).toBeCloseTo(value, 5);
  expect(shown.data[1] === 0).toBe(causal);
});

it('has a vector for every word of every sentence', () => {
  for (const sentence of [...sentences.en, ...sentences.zh]) {
    expect(sentence.vectors.map(({ length }) => length)).toEqual(sentence.words.map(() => 8));
  }
});
