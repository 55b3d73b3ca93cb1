/** One unit and one feature, blocks in the order z, r, h. */
export const gruExample = {
  input: 1,
  state: 0.5,
  inputWeights: [0.1, 0.2, 0.3],
  stateWeights: [0.5, 0.6, 0.7],
  inputBiases: [0.01, 0.02, 0.03],
  stateBiases: [0.04, 0.05, 0.06],
};

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** One GRU step of the example in Keras' form: the reset gate acts behind the recurrent product. */
export function gruStep() {
  const { input, state, inputWeights, stateWeights, inputBiases, stateBiases } = gruExample;
  const p = inputWeights.map((weight, block) => weight * input + inputBiases[block]!);
  const q = stateWeights.map((weight, block) => weight * state + stateBiases[block]!);
  const update = sigmoid(p[0]! + q[0]!);
  const reset = sigmoid(p[1]! + q[1]!);
  const candidate = Math.tanh(p[2]! + reset * q[2]!);
  return { update, reset, product: q[2]!, candidate, state: update * state + (1 - update) * candidate };
}
