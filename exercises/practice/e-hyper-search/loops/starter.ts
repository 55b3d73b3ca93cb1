interface Dimension {
  name: string;
  kind: 'uniform' | 'logUniform' | 'choice';
  lo?: number;
  hi?: number;
  values?: number[];
}

/** Uniforms in [0, 1), one for each call: mulberry32. */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** All combinations, the last dimension fastest. */
export function gridPoints(space: { name: string; values: number[] }[]): Record<string, number>[] {
  return [];
}

/** n points from one random stream. */
export function randomPoints(space: Dimension[], n: number, seed: number): Record<string, number>[] {
  return [];
}

/** The index of the best score, or −1. */
export function pickBest(scores: number[], mode: 'min' | 'max'): number {
  return -2;
}
