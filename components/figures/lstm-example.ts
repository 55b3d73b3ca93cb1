/** One unit and one feature, blocks in the order i, f, c, o. */
export const example = {
  input: 1,
  state: 0.5,
  cell: -0.2,
  inputWeights: [0.1, 0.2, 0.3, 0.4],
  stateWeights: [0.5, 0.6, 0.7, 0.8],
  biases: [0, 1, 0, 0],
};

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** One LSTM step of the example. Gates by the logistic sigmoid, candidate and output by tanh. */
export function lstmStep() {
  const { input, state, cell, inputWeights, stateWeights, biases } = example;
  const [zi, zf, zc, zo] = inputWeights.map(
    (weight, block) => weight * input + stateWeights[block]! * state + biases[block]!,
  ) as [number, number, number, number];
  const gates = { forget: sigmoid(zf), input: sigmoid(zi), output: sigmoid(zo) };
  const candidate = Math.tanh(zc);
  const nextCell = gates.forget * cell + gates.input * candidate;
  return { ...gates, candidate, cell: nextCell, state: gates.output * Math.tanh(nextCell) };
}
