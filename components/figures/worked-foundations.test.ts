import { expect, it } from 'vitest';
import { readExample } from './published-example.ts';
import {
  crossEntropy,
  denseLayer,
  denseSums,
  labelledRows,
  mlp,
  mlpGradients,
} from './worked-foundations.ts';

const close = (values: number[]): number[] => values.map((value) => expect.closeTo(value, 6) as number);

it('a dense layer of three units', () => {
  const { given, expected } = readExample('foundations/a-dense-forward');
  expect(given).toEqual([denseLayer.x, denseLayer.W, denseLayer.b].flat(2));
  expect(denseSums()).toEqual(expected);
});

it('backpropagation of one example', () => {
  const { given, expected } = readExample('foundations/a-backprop-mlp');
  expect(given).toEqual([...mlp.x, mlp.label, ...mlp.W1.flat(), 0, 0, ...mlp.W2.flat(), 0, 0]);
  const { loss, backward, dW1, dW2 } = mlpGradients();
  // The gradients of the biases are those of the sums; there is one example.
  const computed = [loss, dW1, backward.a, dW2, backward.z, backward.x].flat(2);
  expect(computed).toEqual(close(expected));
});

it('cross-entropy of two rows', () => {
  const { given, expected } = readExample('foundations/a-softmax-cross-entropy');
  expect(given).toEqual([...labelledRows.logits.flat(), ...labelledRows.labels]);
  const { rows, loss } = crossEntropy();
  expect([loss, ...rows.flatMap(({ gradient }) => gradient)]).toEqual(close(expected));
});
