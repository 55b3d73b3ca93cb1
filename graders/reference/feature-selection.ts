import { ShapeError, type AnyTensor } from '../tensor.ts';

/**
 * The at most k columns of [N, D] most correlated with the target [N], without those of population variance ≤ minVariance:
 * ranked by |Pearson r|, ties to the smaller index, returned in ascending order. r is 0 if the target is constant; N = 0 or
 * k ≤ 0 selects nothing. Throws ShapeError when the rows do not fit. Guyon & Elisseeff 2003, §2.2.
 */
export function selectFeatures(
  input: AnyTensor,
  target: AnyTensor,
  { k, minVariance }: { k: number; minVariance: number },
): Int32Array {
  const [rows, columns] = input.shape as [number, number];
  if (input.shape.length !== 2 || target.data.length !== rows) {
    throw new ShapeError(`selectFeatures: input must be [${target.data.length},D], got [${input.shape}]`);
  }
  if (rows === 0 || !(k > 0)) return new Int32Array(0);
  const targetDeviations = deviations(Array.from(target.data));
  const candidates = Array.from({ length: columns }, (_, column) => {
    const values = deviations(Array.from({ length: rows }, (_, row) => input.data[row * columns + column]!));
    const score = Math.abs(correlation(values, targetDeviations));
    return { column, score, variance: dot(values, values) / rows };
  }).filter(({ variance }) => variance > minVariance);
  candidates.sort((left, right) => right.score - left.score || left.column - right.column);
  return Int32Array.from(candidates.slice(0, k), ({ column }) => column).sort();
}

/** Pearson's r of deviations from the mean; 0 where one of them has no spread. */
function correlation(left: readonly number[], right: readonly number[]): number {
  const norm = Math.sqrt(dot(left, left)) * Math.sqrt(dot(right, right));
  return norm === 0 ? 0 : dot(left, right) / norm;
}

function deviations(values: readonly number[]): number[] {
  if (values.every((value) => value === values[0])) return values.map(() => 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}
