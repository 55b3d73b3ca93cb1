import { expect, it } from 'vitest';
import { poolingWindows } from './pooling-example.ts';

// Computed by hand from the map.
it('stride 2 gives the maxima and means of four windows that do not overlap', () => {
  const windows = poolingWindows(2);
  expect(windows.map(({ maximum }) => maximum)).toEqual([6, 4, 7, 9]);
  expect(windows.map(({ mean }) => mean)).toEqual([3.75, 2.25, 4, 5.5]);
});

it('stride 1 gives nine windows, four of which the 9 wins', () => {
  expect(poolingWindows(1).map(({ maximum }) => maximum)).toEqual([6, 6, 4, 7, 9, 9, 7, 9, 9]);
});
