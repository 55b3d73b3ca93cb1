import { expect, it } from 'vitest';
import { affineGrid, codeOf, symmetricGrid, valueOf } from './quantisation-grid.ts';

// The published examples of the exercise e-int8-quantise.
it('symmetric: max 1.27 gives steps of 0.01', () => {
  const grid = symmetricGrid(-1, 1.27);
  expect(grid.scale).toBeCloseTo(0.01, 12);
  expect([-1, -0.3, 0, 0.5, 1.27].map((value) => codeOf(value, grid))).toEqual([-100, -30, 0, 50, 127]);
});

it('affine: the range -1 … 1.55 gives steps of 0.01 and zero point -28', () => {
  const grid = affineGrid(-1, 1.55);
  expect(grid.scale).toBeCloseTo(0.01, 12);
  expect(grid.zeroPoint).toBe(-28);
  expect([-1, 0, 0.5, 1.55].map((value) => codeOf(value, grid))).toEqual([-128, -28, 22, 127]);
});

it('zero comes back exactly, other values within half a step', () => {
  const grid = affineGrid(-0.4, 2.15);
  expect(valueOf(codeOf(0, grid), grid)).toBe(0);
  expect(Math.abs(valueOf(codeOf(1.234, grid), grid) - 1.234)).toBeLessThanOrEqual(grid.scale / 2);
});

it('what lies outside the range is clamped', () => {
  expect(codeOf(9, affineGrid(-0.4, 2.15))).toBe(127);
  expect(codeOf(-9, symmetricGrid(-1, 1.27))).toBe(-127);
});
