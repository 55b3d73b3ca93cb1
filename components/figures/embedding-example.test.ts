import { expect, it } from 'vitest';
import { cosine, occurrencesOf, table, words } from './embedding-example.ts';

it('has one row per word', () => {
  expect(table.length).toBe(words.length);
});

it('the word that occurs twice collects two gradients, words that do not occur none', () => {
  expect(words.map((_, row) => occurrencesOf(row))).toEqual([0, 1, 1, 2, 0, 0]);
});

// The lesson's number, from a pocket calculator.
it('good and bad have a cosine of 0.98', () => {
  expect(cosine(words.indexOf('good'), words.indexOf('bad'))).toBeCloseTo(0.9765, 4);
});
