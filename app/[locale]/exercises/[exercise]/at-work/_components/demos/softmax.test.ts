import { expect, it } from 'vitest';
import { loadReference, loadSolution, runJob } from './run-job.ts';
import { readProbabilities, softmaxJob } from './softmax.ts';

const logits = [1.58, -0.45, 0.95, 4.07, -3.92, -0.99, -3.01, -1.49, -0.82, 4.08];

it.each([0.125, 1, 32])('shows the probabilities of the reference at temperature %d', async (temperature) => {
  const job = softmaxJob({ logits, temperature });
  const shown = readProbabilities(await runJob(job, await loadSolution('a-softmax')))!;
  const wanted = readProbabilities(await runJob(job, await loadReference('a-softmax')))!;
  expect(shown).toHaveLength(10);
  for (const [at, value] of wanted.entries()) expect(shown[at]).toBeCloseTo(value, 6);
});

it('spreads the probability as the temperature rises', async () => {
  const functions = await loadSolution('a-softmax');
  const largest = async (temperature: number): Promise<number> =>
    Math.max(...readProbabilities(await runJob(softmaxJob({ logits, temperature }), functions))!);
  const [cold, warm, hot] = await Promise.all([largest(0.125), largest(1), largest(32)]);
  expect(cold).toBeGreaterThan(warm);
  expect(warm).toBeGreaterThan(hot);
  expect(hot).toBeLessThan(0.15);
});

it('draws no bars for anything but probabilities', () => {
  for (const value of [null, {}, { p: 3 }, { p: { shape: [2], data: new Float32Array(3) } }])
    expect(readProbabilities([value])).toBeNull();
});
