/** One unit, one feature, one output; only the first input is not zero. */
export const recurrence = { stateWeight: 0.8, inputWeight: 1, outputWeight: 2, outputBias: -0.5 };

const inputs = [1, 0, 0, 0];

export interface Step {
  input: number;
  state: number;
  output: number;
  /** How much this state changes with the first one: ∂h_t/∂h_1. */
  sensitivity: number;
}

/** h_t = tanh(w h_{t−1} + u x_t) from h_0 = 0, and y_t = w_y h_t + b_y. */
export function unroll(): Step[] {
  const { stateWeight, inputWeight, outputWeight, outputBias } = recurrence;
  const steps: Step[] = [];
  for (const input of inputs) {
    const before = steps.at(-1);
    const state = Math.tanh(stateWeight * (before?.state ?? 0) + inputWeight * input);
    steps.push({
      input,
      state,
      output: outputWeight * state + outputBias,
      sensitivity: before === undefined ? 1 : before.sensitivity * stateWeight * (1 - state * state),
    });
  }
  return steps;
}
