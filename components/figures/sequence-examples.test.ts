import { expect, it } from 'vitest';
import {
  averageValues,
  equalWeights,
  maskedRun,
  positionAngle,
  runBothWays,
  softmax,
} from './sequence-examples.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(4)));

// The published examples of the exercises.
it('the masked run ends like the two steps alone', () => {
  expect(rounded(maskedRun.map(({ state }) => state))).toEqual([0.4621, 0.4621, 0.7452]);
});

it('attention averages the values', () => {
  const { weights, out } = averageValues();
  expect(rounded(weights.flat())).toEqual([0.4011, 0.1978, 0.4011, 0.1978, 0.4011, 0.4011]);
  expect(rounded(out)).toEqual([2, 2.2033]);
});

it('softmax of 1, 2, 3', () => expect(rounded(softmax([1, 2, 3]))).toEqual([0.09, 0.2447, 0.6652]));

it('masked keys get nothing, the others equal shares', () => {
  expect(equalWeights(2, (query, key) => key <= query)).toEqual([
    [1, 0, 0, 0],
    [0.5, 0.5, 0, 0],
  ]);
});

it('position 1 of width 4 turns by 1 and by 0.01', () => {
  expect([0, 1].map((pair) => positionAngle(1, pair, 4))).toEqual([1, 0.01]);
});

it('both directions over 1, 0', () => {
  const steps = runBothWays();
  expect(rounded(steps.map(({ forward }) => forward))).toEqual([0.4621, 0.4318]);
  expect(rounded(steps.map(({ backward }) => backward))).toEqual([0.4621, 0]);
});
