/** Axes: row, column, channel. */
export const featureMap = [
  [
    [1, 3],
    [2, 0],
  ],
  [
    [0, 1],
    [1, 2],
  ],
];

/** One row of weights per unit, in the order of the flattened map. */
const weights = [
  [1, 0, -1, 2, 1, 1, 0, 1],
  [0, 1, 1, 1, 0, -1, 2, 0],
  [2, -1, 0, 1, 1, 0, 1, -1],
];
const biases = [1, -2, 0];

/** Row-major: the channel varies fastest. */
export const flattened = featureMap.flat(2);

export interface DenseUnit {
  weights: number[];
  bias: number;
  /** Before the activation. */
  value: number;
}

export const units: DenseUnit[] = weights.map((row, at) => ({
  weights: row,
  bias: biases[at]!,
  value: row.reduce((sum, weight, input) => sum + weight * flattened[input]!, biases[at]!),
}));
