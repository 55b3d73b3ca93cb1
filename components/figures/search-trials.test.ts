import { expect, it } from 'vitest';
import { bestOf, gridTrials, randomTrials, scoreOf } from './search-trials.ts';

it('nine grid trials try three values of each hyper-parameter, nine random ones nine', () => {
  const distinct = (values: number[]): number => new Set(values).size;
  expect(gridTrials()).toHaveLength(9);
  expect(randomTrials()).toHaveLength(9);
  expect(distinct(gridTrials().map(({ important }) => important))).toBe(3);
  expect(distinct(gridTrials().map(({ unimportant }) => unimportant))).toBe(3);
  expect(distinct(randomTrials().map(({ important }) => important))).toBe(9);
});

it('the random trials are draws of mulberry32 with seed 1', () => {
  const [first, second] = randomTrials();
  // The generator's published check values.
  expect(first!.important).toBeCloseTo(0.6270739, 7);
  expect(first!.unimportant).toBeCloseTo(0.0027357, 7);
  expect(second!.important).toBeCloseTo(0.527447, 6);
});

it('the best trial has the highest score', () => {
  for (const trials of [gridTrials(), randomTrials()])
    expect(scoreOf(bestOf(trials))).toBe(Math.max(...trials.map(scoreOf)));
});
