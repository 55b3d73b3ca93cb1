import { expect, it } from 'vitest';
import { recurrence, unroll } from './recurrence-example.ts';

// The lesson's numbers, from a pocket calculator.
it('the first input fades out of the state', () => {
  const states = unroll().map(({ state }) => Number(state.toFixed(2)));
  expect(states).toEqual([0.76, 0.54, 0.41, 0.32]);
});

it('the sensitivity to the first state is the slope that a small change shows', () => {
  const last = (first: number): number => {
    let state = first;
    for (let step = 1; step < unroll().length; step += 1) state = Math.tanh(recurrence.stateWeight * state);
    return state;
  };
  const first = unroll()[0]!.state;
  const slope = (last(first + 1e-5) - last(first - 1e-5)) / 2e-5;
  expect(unroll().at(-1)!.sensitivity).toBeCloseTo(slope, 8);
});
