import { mulberry32 } from '../random.ts';

export type Point = Record<string, number>;

/**
 * All combinations of a grid, the last dimension fastest. A dimension without values gives none, no dimensions give one
 * empty point.
 */
export function gridPoints(space: readonly { name: string; values: readonly number[] }[]): Point[] {
  return space.reduce<Point[]>(
    (points, { name, values }) =>
      points.flatMap((point) => values.map((value) => ({ ...point, [name]: value }))),
    [{}],
  );
}

export type RandomDimension =
  | { name: string; kind: 'uniform' | 'logUniform'; low: number; high: number }
  | { name: string; kind: 'choice'; values: readonly number[] };

/**
 * n random points: one draw per dimension in order, point by point, of one mulberry32 stream. Uniform `lo + u(hi − lo)`,
 * log-uniform `exp(ln lo + u(ln hi − ln lo))`, choice `values[⌊u·length⌋]`. Bergstra & Bengio 2012.
 */
export function randomPoints(space: readonly RandomDimension[], n: number, seed: number): Point[] {
  const uniform = mulberry32(seed);
  return Array.from({ length: n }, () => {
    const point: Point = {};
    for (const dimension of space) point[dimension.name] = draw(dimension, uniform());
    return point;
  });
}

function draw(dimension: RandomDimension, u: number): number {
  if (dimension.kind === 'choice') return dimension.values[Math.floor(u * dimension.values.length)]!;
  const { low, high } = dimension;
  if (dimension.kind === 'uniform') return low + u * (high - low);
  return Math.exp(Math.log(low) + u * (Math.log(high) - Math.log(low)));
}

/** The index of the best score, the first of equal ones; NaN never wins, −1 if there is nothing else. */
export function pickBest(scores: readonly number[], mode: 'min' | 'max'): number {
  let best = -1;
  scores.forEach((score, index) => {
    if (Number.isNaN(score)) return;
    if (best < 0 || (mode === 'min' ? score < scores[best]! : score > scores[best]!)) best = index;
  });
  return best;
}
