import { expect, it } from 'vitest';
import {
  baseline,
  input,
  integratedGradient,
  meanSlope,
  score,
  slope,
} from './saturated-gradient-example.ts';

// Sundararajan, Taly & Yan 2017, §2.1: the score rises from 0 to 1, and the gradient at 2 is 0.
it('the score has saturated at the input', () => {
  expect([score(baseline), score(input)]).toEqual([0, 1]);
  expect(slope(input)).toBe(0);
});

it('integrated gradients add up to the difference of the scores', () => {
  expect(meanSlope()).toBe(0.5);
  expect(integratedGradient()).toBe(score(input) - score(baseline));
});
