import { expect, it } from 'vitest';
import { gradientChain, inputs } from './gradient-chain-example.ts';

it('gives the values and gradients that the lesson computes by hand', () => {
  expect(gradientChain(inputs)).toEqual({
    values: { w: 2, x: 3, b: 1, t: 5, product: 6, output: 7, error: 2, loss: 2 },
    gradients: { loss: 1, error: 2, output: 2, product: 2, t: -2, b: 2, w: 6, x: 4 },
  });
});

it.each(['w', 'x', 'b', 't'] as const)('its gradient by %s agrees with a central difference', (name) => {
  const step = 1e-5;
  const at = (by: number): number => gradientChain({ ...inputs, [name]: inputs[name] + by }).values.loss;
  expect(gradientChain(inputs).gradients[name]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 6);
});
