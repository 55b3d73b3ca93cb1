import { expect, it } from 'vitest';
import { windowAt } from './convolution-example.ts';

const steps = [0, 1, 2, 3];

// The worked examples of the two exercises, computed independently of this code.
it('cross-correlation of 1…9 with [[1,2],[3,4]] is [[37,47],[67,77]]', () => {
  expect(steps.map((step) => windowAt('correlation', step).value)).toEqual([37, 47, 67, 77]);
});

it('true convolution of 1…9 with [[1,2],[3,4]] is [[23,33],[53,63]]', () => {
  expect(steps.map((step) => windowAt('convolution', step).value)).toEqual([23, 33, 53, 63]);
});

it('writes the sum out', () => {
  expect(windowAt('correlation', 0).sum).toBe('1·1 + 2·2 + 4·3 + 5·4 = 37');
  expect(windowAt('convolution', 0).sum).toBe('1·4 + 2·3 + 4·2 + 5·1 = 23');
});
