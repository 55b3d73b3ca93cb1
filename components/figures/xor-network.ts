/** A network 2 → 2 (tanh) → 1 (sigmoid): one row of `hidden` and one entry of `biases` per hidden unit. */
export interface XorNetwork {
  hidden: [Pair, Pair];
  biases: Pair;
  output: Pair;
  outputBias: number;
}

export type Pair = [number, number];

/** “Exactly one of the two”: the four inputs and their labels. */
export const cases: readonly { input: Pair; label: 0 | 1 }[] = [
  { input: [0, 0], label: 0 },
  { input: [0, 1], label: 1 },
  { input: [1, 0], label: 1 },
  { input: [1, 1], label: 0 },
];

const steps = 1200;
const learningRate = 0.5;
/** Small and unequal: equal units would receive equal gradients for ever. */
const start: XorNetwork = {
  hidden: [
    [0.6, 0.5],
    [-0.4, -0.7],
  ],
  biases: [-0.2, 0.9],
  output: [0.3, 0.4],
  outputBias: 0,
};

/** Full-batch gradient descent on the mean cross-entropy of the four cases; the same weights at every call. */
export function trainXor(): XorNetwork {
  const network = structuredClone(start);
  for (let step = 0; step < steps; step += 1) {
    const gradients = cases.map(({ input, label }) => gradientOf(network, input, label));
    for (const { hidden, biases, output, outputBias } of gradients) {
      const rate = learningRate / cases.length;
      for (const unit of [0, 1] as const) {
        network.hidden[unit][0] -= rate * hidden[unit][0];
        network.hidden[unit][1] -= rate * hidden[unit][1];
        network.biases[unit] -= rate * biases[unit];
        network.output[unit] -= rate * output[unit];
      }
      network.outputBias -= rate * outputBias;
    }
  }
  return network;
}

/** What the two hidden units make of an input. */
export function hiddenOf({ hidden, biases }: XorNetwork, [a, b]: Pair): Pair {
  const value = (unit: 0 | 1): number => Math.tanh(hidden[unit][0] * a + hidden[unit][1] * b + biases[unit]);
  return [value(0), value(1)];
}

/** The logit of “exactly one”; positive where the network says yes. */
export function logitOf(network: XorNetwork, input: Pair): number {
  const [first, second] = hiddenOf(network, input);
  return network.output[0] * first + network.output[1] * second + network.outputBias;
}

/** Of the cross-entropy of one case, by backpropagation. */
export function gradientOf(network: XorNetwork, input: Pair, label: number): XorNetwork {
  const state = hiddenOf(network, input);
  const error = 1 / (1 + Math.exp(-logitOf(network, input))) - label;
  const back = (unit: 0 | 1): number => error * network.output[unit] * (1 - state[unit] ** 2);
  const [first, second] = [back(0), back(1)];
  return {
    hidden: [
      [first * input[0], first * input[1]],
      [second * input[0], second * input[1]],
    ],
    biases: [first, second],
    output: [error * state[0], error * state[1]],
    outputBias: error,
  };
}
