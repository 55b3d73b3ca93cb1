type Matrix = readonly (readonly number[])[];

/** Four positions of width 2, projected to queries and keys of width 4 and values of width 2. */
const sequence: Matrix = [
  [1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
];
const projections = {
  query: [
    [1, 0, 1, 0],
    [0, 1, 0, 1],
  ],
  key: [
    [0, 1, 0, 1],
    [1, 1, 1, 1],
  ],
  value: [
    [2, 0],
    [0, 1],
  ],
} satisfies Record<string, Matrix>;

export interface Attention {
  /** Scaled, one row per query and one column per key. */
  scores: number[][];
  weights: number[][];
  /** With later keys hidden before the softmax. */
  causalWeights: number[][];
  output: number[][];
}

/** Self-attention of the example: softmax(QKᵀ/√d_k)V. Vaswani et al. 2017, eq. 1. */
export function attend(): Attention {
  const query = multiply(sequence, projections.query);
  const key = multiply(sequence, projections.key);
  const scale = Math.sqrt(projections.key[0]!.length);
  const scores = multiply(query, transpose(key)).map((row) => row.map((score) => score / scale));
  const weights = scores.map(softmax);
  const causalWeights = scores.map((row, at) =>
    softmax(row.map((score, position) => (position > at ? -Infinity : score))),
  );
  return { scores, weights, causalWeights, output: multiply(weights, multiply(sequence, projections.value)) };
}

function softmax(row: readonly number[]): number[] {
  const largest = Math.max(...row);
  const powers = row.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function multiply(left: Matrix, right: Matrix): number[][] {
  const columns = transpose(right);
  return left.map((row) =>
    columns.map((column) => row.reduce((sum, value, at) => sum + value * column[at]!, 0)),
  );
}

function transpose(matrix: Matrix): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}
