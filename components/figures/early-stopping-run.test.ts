import { expect, it } from 'vitest';
import { patience, stopEarly, train } from './early-stopping-run.ts';

// The published examples of the exercise e-early-stopping.
it.each([
  { losses: [0.9, 0.7, 0.6, 0.61, 0.65, 0.62, 0.5], most: 2, best: 2, stop: 4 },
  { losses: [0.9, 0.7, 0.6, 0.61, 0.65, 0.62, 0.5], most: 4, best: 6, stop: 6 },
  { losses: [0.5, 0.7, 0.6, 0.65, 0.62, 0.64], most: 3, best: 0, stop: 3 },
])('with patience $most training stops after epoch $stop', ({ losses, most, best, stop }) => {
  expect(stopEarly(losses, most)).toEqual({ best, stop });
});

it('the drawn run overfits: training falls throughout, validation turns', () => {
  const { training, validation } = train();
  training.slice(1).forEach((loss, at) => expect(loss).toBeLessThan(training[at]!));
  const { best, stop } = stopEarly(validation, patience);
  expect(validation[best]).toBe(Math.min(...validation));
  expect(stop).toBe(best + patience);
  expect(validation.at(-1)).toBeGreaterThan(1.5 * validation[best]!);
});
