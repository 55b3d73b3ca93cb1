import { expect, it } from 'vitest';
import { varianceOfMean } from './correlated-errors-example.ts';

// Var(mean) = 1ᵀΣ1 / M² for the covariance matrix itself.
function varianceByMatrix(models: number, correlation: number): number {
  let sum = 0;
  for (let i = 0; i < models; i += 1) for (let j = 0; j < models; j += 1) sum += i === j ? 1 : correlation;
  return sum / models ** 2;
}

it.each([
  [1, 0.5],
  [2, 0.9],
  [5, 0.5],
  [20, 0.2],
  [7, 0],
])('%i models with correlation %f agree with their covariance matrix', (models, correlation) => {
  expect(varianceOfMean(models, correlation)).toBeCloseTo(varianceByMatrix(models, correlation), 12);
});
