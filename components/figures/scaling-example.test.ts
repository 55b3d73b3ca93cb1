import { expect, it } from 'vitest';
import { fitStatistics, standardise, testValues, trainingValues } from './scaling-example.ts';

// Worked by hand: squares 49 + 1 + 1 + 49 = 100, so the deviation is 5.
it('the training rows have mean 50 and standard deviation 5, which puts 90 at z = 8', () => {
  const statistics = fitStatistics(trainingValues);
  expect(statistics).toEqual({ mean: 50, deviation: 5 });
  expect(standardise(90, statistics)).toBe(8);
});

// By hand: squares 169 + 49 + 25 + 1 + 100 + 1156 = 1500, so the variance is 250.
it('statistics of all rows hide how far out 90 lies', () => {
  const leaked = fitStatistics([...trainingValues, ...testValues]);
  expect(leaked.mean).toBe(56);
  expect(leaked.deviation).toBeCloseTo(Math.sqrt(250), 12);
  expect(standardise(90, leaked)).toBeCloseTo(34 / Math.sqrt(250), 12);
});
