import { expect, it } from 'vitest';
import { readExample } from './published-example.ts';
import {
  bptt,
  bpttSteps,
  head,
  headOutputs,
  lstmLayer,
  lstmStates,
  rnnCell,
  rnnProducts,
} from './worked-sequences.ts';

it('one step of two units', () => {
  const { given, expected } = readExample('recurrence/c-rnn-cell');
  const { x, h, W, b } = rnnCell;
  expect(given).toEqual([x, h, W, b].flat(2));
  const { products, sum, next } = rnnProducts();
  expect(products.map((value) => Number(value.toFixed(2)))).toEqual([0.01, 0.06, 0.25, 0.7]);
  expect(sum).toBeCloseTo(1.07);
  expect(next).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
});

it('two steps of an LSTM layer', () => {
  const { given, expected } = readExample('recurrence/c-lstm-layer');
  expect(given).toEqual([lstmLayer.x, lstmLayer.K, lstmLayer.R, lstmLayer.b].flat());
  const [first, last] = lstmStates();
  expect([first!.c, first!.h]).toEqual([expect.closeTo(0.0917, 4), expect.closeTo(0.0512, 4)]);
  // The example returns out, h and c of the last step.
  expect([last!.h, last!.h, last!.c]).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
});

it('gradients through two steps', () => {
  const { given, expected } = readExample('recurrence/c-bptt');
  expect(given).toEqual([...bptt.x, bptt.Wx, bptt.Wh, 0, ...bptt.dh]);
  const { h, a, db, dh0 } = bpttSteps();
  expect(h).toEqual([expect.closeTo(0.4621, 4), expect.closeTo(0.7452, 4)]);
  // dWx, dWh, db, dx, dh0 in the example's order.
  const computed = [db, h[0]! * a[1]!, db, a[0]! * bptt.Wx, a[1]! * bptt.Wx, dh0];
  expect(computed).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
});

it('every state and the last one through the output head', () => {
  const last = readExample('recurrence/c-output-head');
  const every = readExample('recurrence/c-output-head', 1);
  expect(every.given).toEqual([...head.states.flat(), ...head.W, head.b]);
  expect(headOutputs()).toEqual(every.expected);
  expect(headOutputs().slice(-1)).toEqual(last.expected);
});
