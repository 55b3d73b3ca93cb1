import { expect, it } from 'vitest';
import { readExample } from './published-example.ts';
import {
  adam,
  adamSteps,
  averageNets,
  checkedSlope,
  clipGradient,
  clipped,
  meanSquare,
  oppositeNets,
  pathGradients,
  penalised,
  penalty,
  productPath,
  relativeError,
  squaredErrors,
} from './worked-training.ts';

const close = (values: number[]): number[] => values.map((value) => expect.closeTo(value, 6) as number);

it('two steps of Adam', () => {
  const steps = adamSteps();
  for (const [at, { gradient, theta, m, v }] of steps.entries()) {
    const { given, expected } = readExample('practice/e-adam', at);
    const before = at === 0 ? [adam.theta, 0, 0] : [steps[0]!.theta, steps[0]!.m, steps[0]!.v];
    expect(given.slice(0, 5)).toEqual(close([before[0]!, gradient, before[1]!, before[2]!, at + 1]));
    expect(given.slice(5)).toEqual([adam.lr, adam.beta1, adam.beta2, adam.eps, 0]);
    expect([theta, m, v]).toEqual(close(expected));
  }
});

it('the L2 penalty and its gradient', () => {
  const { given, expected } = readExample('practice/e-l2-regularisation');
  expect(given).toEqual([1, ...penalised.weights, 0, 0, penalised.lambda]);
  const { cost, gradient } = penalty();
  expect([1 + cost, ...gradient]).toEqual(close(expected));
});

it('a gradient of norm 5 clipped to 1', () => {
  const { given, expected } = readExample('recurrence/c-clip-norm');
  expect(given).toEqual([...clipped.gradient, clipped.maxNorm]);
  const { norm, shorter } = clipGradient();
  expect([...shorter, norm]).toEqual(close(expected));
});

it('the average of two opposite nets', () => {
  const { given, expected } = readExample('practice/e-weight-averaging');
  expect(given).toEqual([oppositeNets.x, ...oppositeNets.nets.flatMap(({ W1, W2 }) => [W1, 0, W2, 0])]);
  const { weightAverage, predictionAverage } = averageNets();
  expect([weightAverage.out, predictionAverage]).toEqual(expected);
});

it('the gradients of a product along the way', () => {
  const { given, expected } = readExample('practice/e-integrated-gradients');
  expect(given).toEqual([...productPath.x, 0, 0, productPath.steps]);
  expect(pathGradients().map(({ attribution }) => attribution)).toEqual(expected.slice(0, 2));
});

it('a gradient that is wrong by one', () => {
  const { given, expected } = readExample('foundations/a-gradient-check', 1);
  const { theta, numeric, analytic } = checkedSlope;
  expect(given.slice(-2)).toEqual([theta, analytic]);
  expect(expected.slice(0, 2)).toEqual([numeric, expect.closeTo(relativeError(), 6)]);
});

it('the mean of three squares', () => {
  const { given, expected } = readExample('foundations/a-regression-binary-losses');
  expect(given).toEqual([...squaredErrors.prediction, ...squaredErrors.target]);
  const { loss, gradient } = meanSquare();
  expect([loss, ...gradient]).toEqual(close(expected));
});
