import { expect, it } from 'vitest';
import { fitZoom, keepPoint, stepZoom } from './zoom.ts';

it('zooms within its limits and fits the longer side', () => {
  expect(stepZoom(stepZoom(1, 1), -1)).toBeCloseTo(1);
  expect(stepZoom(1.5, 1)).toBe(1.5);
  expect(fitZoom({ width: 4000, height: 1000 }, { width: 2000, height: 1000 })).toBe(0.5);
  expect(fitZoom({ width: 4000, height: 1000 }, { width: 100, height: 100 })).toBe(0.2);
});

it('keeps the point under the pointer where it is', () => {
  // The point 300 of the map at zoom 1 is 600 at zoom 2, and stays 200 from the left of the view.
  expect(keepPoint(100, 200, 2)).toBe(400);
});
