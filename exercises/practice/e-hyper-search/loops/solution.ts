interface Dimension {
  name: string;
  kind: 'uniform' | 'logUniform' | 'choice';
  lo?: number;
  hi?: number;
  values?: number[];
}

function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every dimension multiplies the list of points so far; the last one moves fastest. */
export function gridPoints(space: { name: string; values: number[] }[]): Record<string, number>[] {
  return space.reduce<Record<string, number>[]>(
    (points, { name, values }) => points.flatMap((point) => values.map((value) => ({ ...point, [name]: value }))),
    [{}],
  );
}

/** One stream for all points; logarithms are what a log-uniform draw is uniform in. */
export function randomPoints(space: Dimension[], n: number, seed: number): Record<string, number>[] {
  const uniform = mulberry32(seed);
  return Array.from({ length: n }, () => {
    const point: Record<string, number> = {};
    for (const { name, kind, lo = 0, hi = 1, values = [] } of space) {
      const u = uniform();
      if (kind === 'choice') point[name] = values[Math.floor(u * values.length)];
      else if (kind === 'uniform') point[name] = lo + u * (hi - lo);
      else point[name] = Math.exp(Math.log(lo) + u * (Math.log(hi) - Math.log(lo)));
    }
    return point;
  });
}

/** The first of the best; NaN compares false and never gets in. */
export function pickBest(scores: number[], mode: 'min' | 'max'): number {
  let best = -1;
  scores.forEach((score, i) => {
    if (Number.isNaN(score)) return;
    if (best < 0 || (mode === 'min' ? score < scores[best] : score > scores[best])) best = i;
  });
  return best;
}
