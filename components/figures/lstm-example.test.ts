import { expect, it } from 'vitest';
import { lstmStep } from './lstm-example.ts';

// The worked example of the exercise c-lstm-cell, computed independently of this code.
it('gives the cell state and the output of the worked example', () => {
  const { cell, state } = lstmStep();
  expect(cell).toBeCloseTo(0.171837, 6);
  expect(state).toBeCloseTo(0.11741, 6);
});
