import { expect, it } from 'vitest';
import { paintStrokes, type Point } from './strokes.ts';

const rows = (pixels: Float32Array): number[] =>
  Array.from({ length: 28 }, (_, row) =>
    pixels.subarray(row * 28, row * 28 + 28).reduce((sum, value) => sum + value),
  );

it('paints nothing for an empty drawing', () => {
  expect(paintStrokes([]).every((value) => value === 0)).toBe(true);
});

it('brings a drawing of any size and place to the middle, 16 pixels long', () => {
  const line: Point[] = [
    [200, 10],
    [200, 90],
  ];
  const pixels = paintStrokes([line]);
  const inked = rows(pixels).flatMap((sum, row) => (sum > 0.5 ? [row] : []));
  expect([inked[0], inked.at(-1)]).toEqual([5, 22]);
  expect(paintStrokes([line.map(([x, y]): Point => [x / 7, y / 7])])).toEqual(pixels);
  // Left and right of the middle the same ink.
  expect(pixels[14 * 28 + 13]).toBeCloseTo(pixels[14 * 28 + 14]!);
  expect(pixels[14 * 28 + 13]).toBeGreaterThan(0.9);
});

it('paints a tap as a dot, and the pen up as a gap', () => {
  expect(paintStrokes([[[3, 3]]])[14 * 28 + 14]).toBeGreaterThan(0.9);
  const apart = paintStrokes([
    [
      [0, 0],
      [0, 10],
    ],
    [
      [10, 0],
      [10, 10],
    ],
  ]);
  expect(apart[14 * 28 + 14]).toBe(0);
});
