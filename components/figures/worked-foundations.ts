import { softmax } from './sequence-examples.ts';

/** What the statements on foundations work through by hand, computed; a test holds it against the exercises. */

export const denseLayer = {
  x: [1, 2],
  W: [
    [1, 0, -1],
    [0.5, 1, 2],
  ],
  b: [0, 0.5, -1],
};

/** The sum of every unit, before its activation. */
export function denseSums(): number[] {
  const { x, W, b } = denseLayer;
  return b.map((bias, unit) => x.reduce((sum, value, input) => sum + value * W[input]![unit]!, bias));
}

export const mlp = {
  x: [1, -1],
  label: 0,
  W1: [
    [1, 0],
    [0.5, -1],
  ],
  W2: [
    [1, -1],
    [0.5, 2],
  ],
};

/** Values forwards and gradients backwards for one example with zero biases. */
export function mlpGradients() {
  const { x, label, W1, W2 } = mlp;
  const times = (row: number[], matrix: number[][]): number[] =>
    matrix[0]!.map((_, column) => row.reduce((sum, value, at) => sum + value * matrix[at]![column]!, 0));
  const timesTransposed = (row: number[], matrix: number[][]): number[] =>
    matrix.map((weights) => weights.reduce((sum, weight, at) => sum + weight * row[at]!, 0));
  const outer = (column: number[], row: number[]): number[][] =>
    column.map((left) => row.map((right) => left * right));
  const a = times(x, W1);
  const h = a.map((value) => Math.max(value, 0));
  const z = times(h, W2);
  const p = softmax(z);
  const dz = p.map((share, unit) => share - (unit === label ? 1 : 0));
  const dh = timesTransposed(dz, W2);
  const da = dh.map((gradient, unit) => (a[unit]! > 0 ? gradient : 0));
  return {
    forward: { x, a, h, z },
    loss: -Math.log(p[label]!),
    backward: { x: timesTransposed(da, W1), a: da, h: dh, z: dz },
    dW1: outer(x, da),
    dW2: outer(h, dz),
  };
}

export const labelledRows = {
  logits: [
    [1, 2, 3],
    [1, 1, 1],
  ],
  labels: [2, 0],
};

/** Shares and surprise of each row, the mean surprise, and the gradient with respect to the logits. */
export function crossEntropy() {
  const { logits, labels } = labelledRows;
  const rows = logits.map((row, n) => {
    const p = softmax(row);
    const gradient = p.map((share, at) => (share - (at === labels[n] ? 1 : 0)) / logits.length);
    return { p, surprise: -Math.log(p[labels[n]!]!), gradient };
  });
  return { rows, loss: rows.reduce((sum, { surprise }) => sum + surprise, 0) / rows.length };
}
