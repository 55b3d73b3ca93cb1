import { expect, it } from 'vitest';
import { flattened, units } from './dense-example.ts';

// Computed by hand.
it('flattens row by row with the channel fastest', () => {
  expect(flattened).toEqual([1, 3, 2, 0, 0, 1, 1, 2]);
});

it('gives each unit its own weighted sum of all inputs', () => {
  expect(units.map(({ value }) => value)).toEqual([3, 4, -2]);
});
