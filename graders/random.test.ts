import { expect, it } from 'vitest';
import { mulberry32, shuffle } from './random.ts';

it('mulberry32 gives the published numbers for seed 1', () => {
  const uniform = mulberry32(1);
  const drawn = [uniform(), uniform(), uniform()];
  [0.6270739, 0.0027357, 0.527447].forEach((expected, at) => expect(drawn[at]).toBeCloseTo(expected, 7));
});

it('shuffle gives the published order of ten items for seed 1', () => {
  const items = Array.from({ length: 10 }, (_, at) => at);
  expect(shuffle(items, mulberry32(1))).toEqual([7, 8, 3, 2, 1, 5, 9, 4, 0, 6]);
});
