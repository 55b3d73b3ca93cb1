import { expect, it } from 'vitest';
import { readExample } from './published-example.ts';
import { attendOnce, encoded, encoderOrders, oneHead } from './worked-attention.ts';

it('one head of width 1', () => {
  const { given, expected } = readExample('language/d-multi-head');
  expect(given.slice(0, 2)).toEqual(oneHead);
  expect(attendOnce().out).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
});

it('an encoder block whose parts return 0, in both orders', () => {
  const orders = encoderOrders();
  for (const [at, order] of (['post', 'pre'] as const).entries()) {
    const { given, expected } = readExample('language/d-encoder-block', at);
    expect(given.slice(0, 4)).toEqual(encoded.x);
    expect(given).toContain(encoded.eps);
    expect(orders[order].out).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
  }
});
