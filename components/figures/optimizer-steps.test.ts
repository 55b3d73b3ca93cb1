import { expect, it } from 'vitest';
import { adam, gradientDescent, lossAt, momentum, stepCount } from './optimizer-steps.ts';

it('gradient descent at its best rate shrinks both coordinates by 12/13 a step', () => {
  const [x, y] = gradientDescent.path().at(-1)!;
  expect(x).toBeCloseTo(-5 * (12 / 13) ** stepCount, 12);
  expect(y).toBeCloseTo((12 / 13) ** stepCount, 12);
});

// Both roots of r² − (1 + m − ηλ)r + m are ±2/3, so each coordinate is (a + bk)·rᵏ.
it('momentum at its best constants follows the closed form of the linear recurrence', () => {
  const [x, y] = momentum.path().at(-1)!;
  expect(x).toBeCloseTo(-5 * (1 + stepCount / 3) * (2 / 3) ** stepCount, 12);
  expect(y).toBeCloseTo((1 + (5 / 3) * stepCount) * (-2 / 3) ** stepCount, 12);
});

it("Adam's first step has the length of the learning rate in every coordinate", () => {
  const [x, y] = adam.path()[1]!;
  expect(x).toBeCloseTo(-4.7, 6);
  expect(y).toBeCloseTo(0.7, 6);
});

it('all three descend, momentum furthest', () => {
  const [gd, heavy, adaptive] = [gradientDescent, momentum, adam].map(({ path }) => lossAt(path().at(-1)!));
  expect(gd).toBeLessThan(lossAt([-5, 1]) / 10);
  expect(adaptive).toBeLessThan(lossAt([-5, 1]) / 10);
  expect(heavy).toBeLessThan(gd! / 100);
});
