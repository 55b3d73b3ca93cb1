import { expect, it } from 'vitest';
import { accuracyOf, conceptDrift, covariateShift, reference, stabilityIndex } from './drift-example.ts';

// The published example of the exercise e-drift-monitor.
it('shares 0.5/0.5 against 0.8/0.2 have PSI 0.415888', () => {
  expect(stabilityIndex([0.5, 0.5], [0.2, 0.8])).toBeCloseTo(0.415888, 6);
});

// By hand: −0.15·ln 0.4 − 0.1·ln 0.6 + 0.25·ln 2 = 0.1374 + 0.0511 + 0.1733.
it('the moved inputs raise the alarm although accuracy rises', () => {
  expect(stabilityIndex(reference.shares, covariateShift.shares)).toBeCloseTo(0.3618, 4);
  expect(accuracyOf(reference)).toBeCloseTo(0.92, 12);
  expect(accuracyOf(covariateShift)).toBeCloseTo(0.93, 12);
});

it('the changed rule costs twelve points of accuracy and moves no input', () => {
  expect(stabilityIndex(reference.shares, conceptDrift.shares)).toBe(0);
  expect(accuracyOf(conceptDrift)).toBeCloseTo(0.8, 12);
});
