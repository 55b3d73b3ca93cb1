import { expect, it } from 'vitest';
import { connectionPatterns, positions } from './connection-patterns-example.ts';

const patterns = Object.fromEntries(connectionPatterns().map((pattern) => [pattern.name, pattern]));

it('counts the weights that the lesson tells', () => {
  expect(patterns.dense!.weights).toBe(36);
  expect(patterns.convolution!.weights).toBe(3);
  expect(patterns.recurrent!.weights).toBe(2);
  expect(patterns.attention!.weights).toBeNull();
});

it('a recurrence reaches the past alone, weaker with every step', () => {
  const { strengths } = patterns.recurrent!;
  expect(strengths[5]![0]).toBeCloseTo(0.16807, 10);
  expect(strengths[0]!.slice(1)).toEqual(Array(positions - 1).fill(0));
});

it('a convolution of width 3 uses each of its weights at every position', () => {
  const { strengths, marks } = patterns.convolution!;
  const used = strengths.map((row, output) =>
    row.flatMap((strength, input) => (strength > 0 ? [marks!(output, input)] : [])).join(''),
  );
  expect(used).toEqual(['bc', 'abc', 'abc', 'abc', 'abc', 'ab']);
});

it('attention rows sum to 1, and equal contents attend alike', () => {
  const { strengths } = patterns.attention!;
  for (const row of strengths) expect(row.reduce((sum, strength) => sum + strength, 0)).toBeCloseTo(1, 12);
  expect(strengths[3]).toEqual(strengths[0]);
  expect(strengths[0]![3]).toBeGreaterThan(strengths[0]![1]!);
});
