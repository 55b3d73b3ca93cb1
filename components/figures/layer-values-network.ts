export interface Layer {
  /** `weights[input][unit]`. */
  weights: number[][];
  biases: number[];
  activation: 'relu' | 'identity';
}

/** The worked example of the lesson on neural networks: 2 → 2 → 1. */
export const input = [1, 2];
export const layers: Layer[] = [
  {
    weights: [
      [1, 2],
      [-1, 1],
    ],
    biases: [0, -1],
    activation: 'relu',
  },
  { weights: [[1.5], [2]], biases: [-1], activation: 'identity' },
];

export interface LayerValues {
  /** Weighted sums plus biases. */
  sums: number[];
  /** The same after the activation. */
  outputs: number[];
}

/** Sums and outputs of every layer, from the first hidden one on. */
export function layerValues(values: readonly number[]): LayerValues[] {
  let current = values;
  return layers.map(({ weights, biases, activation }) => {
    const sums = biases.map((bias, unit) =>
      current.reduce((sum, value, at) => sum + value * weights[at]![unit]!, bias),
    );
    const outputs = activation === 'relu' ? sums.map((sum) => Math.max(0, sum)) : sums;
    current = outputs;
    return { sums, outputs };
  });
}
