import { expect, it } from 'vitest';
import { cases, gradientOf, hiddenOf, logitOf, trainXor, type XorNetwork } from './xor-network.ts';

const network = trainXor();

it('answers all four cases with confidence', () => {
  for (const { input, label } of cases) {
    const probability = 1 / (1 + Math.exp(-logitOf(network, input)));
    expect(Math.abs(probability - label)).toBeLessThan(0.02);
  }
});

it('moves the two cases with the same label to the same place, as the caption says', () => {
  const [first, second] = [hiddenOf(network, [0, 1]), hiddenOf(network, [1, 0])];
  expect(first[0]).toBeCloseTo(second[0], 3);
  expect(first[1]).toBeCloseTo(second[1], 3);
});

it('its gradient agrees with central differences', () => {
  const lossWith = (change: (copy: XorNetwork) => void): number => {
    const copy = structuredClone(network);
    change(copy);
    return Math.log1p(Math.exp(-logitOf(copy, [1, 0])));
  };
  const slope = (change: (copy: XorNetwork, by: number) => void): number => {
    const step = 1e-5;
    const at = (by: number): number => lossWith((copy) => change(copy, by));
    return (at(step) - at(-step)) / (2 * step);
  };
  const gradient = gradientOf(network, [1, 0], 1);
  expect(gradient.hidden[1][0]).toBeCloseTo(
    slope((copy, by) => (copy.hidden[1][0] += by)),
    8,
  );
  expect(gradient.biases[0]).toBeCloseTo(
    slope((copy, by) => (copy.biases[0] += by)),
    8,
  );
  expect(gradient.output[0]).toBeCloseTo(
    slope((copy, by) => (copy.output[0] += by)),
    8,
  );
  expect(gradient.outputBias).toBeCloseTo(
    slope((copy, by) => (copy.outputBias += by)),
    8,
  );
});
