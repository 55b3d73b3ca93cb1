import { expect, it } from 'vitest';
import {
  areaUnder,
  compareSamples,
  countConfusion,
  dropUnits,
  foldsOf,
  gradCam,
  ranked,
  rateAt,
  rocCurve,
  schedules,
} from './practice-examples.ts';

// The published examples of the exercises, and statements' own numbers.
it('the confusion matrix with precision and recall', () => {
  const { confusion, precision, recall } = countConfusion();
  expect(confusion).toEqual([
    [2, 1, 0],
    [0, 1, 1],
    [0, 0, 1],
  ]);
  expect(precision).toEqual([1, 0.5, 0.5]);
  expect(recall).toEqual([2 / 3, 0.5, 1]);
});

it('both areas under the ROC curve are 0.75, and a tie is one step', () => {
  const curves = ranked.map(rocCurve);
  expect(curves.map(areaUnder)).toEqual([0.75, 0.75]);
  expect(curves.map((curve) => curve.length)).toEqual([5, 3]);
  expect(curves.map((curve) => curve.at(-1))).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

it('seven examples in three folds', () => {
  expect(foldsOf(7, 3)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 5 },
    { from: 5, to: 7 },
  ]);
});

it('half of the units are dropped, the others doubled', () => {
  expect(dropUnits()).toEqual({ mask: [0, 1, 0, 1], y: [0, 4, 0, 8] });
});

it('the heat map is a share of its maximum, without what speaks against the class', () => {
  const { sum, map } = gradCam();
  expect(sum[0]).toEqual([-1, 0.5, 2]);
  expect(map[0]).toEqual([0, 0.2, 0.8]);
  expect(Math.max(...map.flat())).toBe(1);
});

it('schedules start with the same warm-up and end where their formulas say', () => {
  for (const kind of schedules) {
    expect([0, 1, 2, 3, 4].map((step) => rateAt(step, kind))).toEqual([0.25, 0.5, 0.75, 1, 1]);
  }
  expect(rateAt(24, 'step')).toBe(0.25);
  expect(rateAt(24, 'inverseTime')).toBeCloseTo(1 / 2.25);
  expect(rateAt(14, 'cosine')).toBeCloseTo(0.5);
  expect(rateAt(24, 'cosine')).toBe(0);
  expect(rateAt(12, 'exponential')).toBeCloseTo(0.4);
});

it('PSI and KS of the drifted sample', () => {
  const { shares, index, distance } = compareSamples();
  expect(shares).toEqual([
    { p: 0.5, q: 0.2 },
    { p: 0.5, q: 0.8 },
  ]);
  expect(index).toBeCloseTo(0.4158883, 6);
  expect(distance.at).toBe(4);
  expect(distance.size).toBeCloseTo(0.3);
});
