import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

it.each([
  // R 4.3: prop.test(x, n, correct = FALSE)$conf.int
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
  [1, 1, 0.2065, 1],
])('of %i successes in %i trials', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

it('says nothing of no trials', () => {
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
});
