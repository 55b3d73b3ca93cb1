import { expect, it } from 'vitest';
import { channelsFirst, channelsLast, output, rowOrder, weights } from './flatten-orders-example.ts';

const names = (features: typeof channelsLast): string[] =>
  features.map(({ channel, pixel }) => `${channel}${pixel + 1}`);

it('both layouts flatten the same image in their own order', () => {
  expect(names(channelsLast)).toEqual(['r1', 'g1', 'r2', 'g2', 'r3', 'g3', 'r4', 'g4']);
  expect(names(channelsFirst)).toEqual(['r1', 'r2', 'r3', 'r4', 'g1', 'g2', 'g3', 'g4']);
});

// By hand: 1 + 1 − 1 + 3 + 2 + 1 = 7, and 1 − 4 + 1.5 − 4 + 1 = −4.5 for the copied kernel.
it('a copied kernel meets the wrong features, a permuted one the right ones', () => {
  expect(output(channelsLast, weights)).toBe(7);
  expect(output(channelsFirst, weights)).toBe(-4.5);
  expect(
    output(
      channelsFirst,
      rowOrder.map((row) => weights[row]!),
    ),
  ).toBe(7);
  expect(rowOrder).toEqual([0, 2, 4, 6, 1, 3, 5, 7]);
});
