import { expect, it } from 'vitest';
import { expectedBest, modelCount, selectBest, standardError } from './model-selection.ts';

it('the best of twenty equal models is expected at 85.1 %, although each is right in 80 %', () => {
  // Computed with exact binomial coefficients in Python.
  expect(expectedBest()).toBeCloseTo(0.851303, 6);
});

it('an accuracy of 0.95 on 100 examples has a standard error of 0.0218', () => {
  expect(standardError(0.95, 100)).toBeCloseTo(0.0217945, 7);
});

it('the drawn scores scatter around the truth, the best one above it', () => {
  const { scores, fresh } = selectBest();
  expect(scores).toHaveLength(modelCount);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(Math.abs(mean - 0.8)).toBeLessThan((3 * standardError(0.8, 200)) / Math.sqrt(modelCount));
  expect(Math.max(...scores)).toBeGreaterThan(0.83);
  expect(fresh).toBeLessThan(Math.max(...scores));
});
