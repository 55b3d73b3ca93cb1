import { expect, it } from 'vitest';
import { attend } from './attention-example.ts';

const { scores, weights, causalWeights, output } = attend();
const rounded = (row: number[]): number[] => row.map((value) => Number(value.toFixed(3)));

// Computed by hand.
it('scores are dot products of queries and keys, divided by 2', () => {
  expect(scores).toEqual([
    [0, 1, 1, 1],
    [1, 1, 2, 0],
    [1, 2, 3, 1],
    [1, 0, 1, -1],
  ]);
});

// The lesson's numbers, from a pocket calculator.
it('the second query shares out its weight by the softmax of 1, 1, 2, 0', () => {
  expect(rounded(weights[1]!)).toEqual([0.197, 0.197, 0.534, 0.072]);
  expect(rounded(output[1]!)).toEqual([1.317, 0.803]);
});

it('a causal mask leaves exact zeros and rows that sum to 1', () => {
  expect(causalWeights[0]).toEqual([1, 0, 0, 0]);
  expect(causalWeights[1]).toEqual([0.5, 0.5, 0, 0]);
  for (const row of causalWeights) expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});
