import { expect, it } from 'vitest';
import { condense } from './condense.ts';
import { firstView, planeOf } from './plane.ts';

it('a plane of moderate size stays as it is', () => {
  const plane = planeOf([512, 3], firstView([512, 3]));
  expect(condense(plane, new Float32Array(1536))).toBe(plane);
});

it('a larger one shows what stands out most: the largest magnitude, an infinity, NaN', () => {
  const data = new Float32Array(2048).fill(0.5);
  data.set([1, -9], 4);
  data.set([-9, Infinity], 8);
  data.set([NaN, Infinity], 12);
  const { rows, columns, positionAt } = condense(planeOf([1, 2048], firstView([1, 2048])), data);
  expect([rows, columns]).toEqual([1, 512]);
  expect([1, 2, 3].map((column) => positionAt(0, column))).toEqual([5, 9, 12]);
});

it('shows every element of the last row and column somewhere', () => {
  const data = new Float32Array(600 * 700);
  data[600 * 700 - 1] = 1;
  const { rows, columns, positionAt } = condense(planeOf([600, 700], firstView([600, 700])), data);
  expect(positionAt(rows - 1, columns - 1)).toBe(600 * 700 - 1);
});
