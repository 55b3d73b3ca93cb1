import { expect, it } from 'vitest';
import { readDigitScores, type DigitScores } from '../digit-scores.ts';
import { metricsJob, readMetrics } from './metrics.ts';
import { rankingJob, readAreas } from './ranking.ts';
import { readDataset, runBoth } from './run-job.ts';

const scores: DigitScores = readDigitScores(readDataset('digit-scores.json'));

it.each([-4, 2, 100])('counts at threshold %d what the reference counts', async (threshold) => {
  const [own, reference] = await runBoth(
    'e-classification-metrics',
    metricsJob({ scores, digit: 8, threshold }),
  );
  const [shown, wanted] = [readMetrics(own)!, readMetrics(reference)!];
  expect([...shown.confusion.data]).toEqual([...wanted.confusion.data]);
  expect([...shown.all.data]).toEqual([...wanted.all.data]);
  for (const name of ['precision', 'recall', 'f1'] as const) expect(shown[name]).toBeCloseTo(wanted[name], 5);
  expect([...shown.confusion.data].reduce((sum, count) => sum + count, 0)).toBe(500);
});

it('finds every image of a digit at a low threshold, and none at a high one', async () => {
  const recallAt = async (threshold: number) => {
    const [own] = await runBoth('e-classification-metrics', metricsJob({ scores, digit: 3, threshold }));
    return readMetrics(own)!.recall;
  };
  expect(await recallAt(-50)).toBe(1);
  expect(await recallAt(50)).toBe(0);
});

it.each([500, 20])('measures on %d images the areas that the reference measures', async (images) => {
  const [own, reference] = await runBoth('e-roc-auc', rankingJob({ scores, images }));
  const [shown, wanted] = [readAreas(own)!, readAreas(reference)!];
  expect(shown).toHaveLength(10);
  for (const [digit, area] of wanted.entries()) {
    if (Number.isNaN(area)) expect(shown[digit]).toBeNaN();
    else expect(shown[digit]).toBeCloseTo(area, 9);
  }
});

it('reads nothing else', () => {
  expect(readMetrics([{}, {}])).toBeNull();
  expect(readAreas([1, 2, 'x'])).toBeNull();
});
