import { expect, it } from 'vitest';
import { input, layerValues } from './layer-values-network.ts';

it('gives the values that the lesson computes by hand', () => {
  expect(layerValues(input)).toEqual([
    { sums: [-1, 3], outputs: [0, 3] },
    { sums: [5], outputs: [5] },
  ]);
});
