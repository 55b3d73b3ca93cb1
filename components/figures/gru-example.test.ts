import { expect, it } from 'vitest';
import { gruStep } from './gru-example.ts';

// The exercise's published example and its statement.
it('one step of the GRU', () => {
  const { update, reset, candidate, state } = gruStep();
  expect(state).toBeCloseTo(0.5125429, 6);
  expect([update, reset, candidate].map((value) => value.toFixed(4))).toEqual(['0.5987', '0.6388', '0.5313']);
});
