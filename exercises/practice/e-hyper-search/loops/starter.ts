interface Dimension {
  name: string;
  kind: 'uniform' | 'logUniform' | 'choice';
  lo?: number;
  hi?: number;
  values?: number[];
}

export function gridPoints(space: { name: string; values: number[] }[]): Record<string, number>[] {
  return [];
}

export function randomPoints(space: Dimension[], n: number, seed: number): Record<string, number>[] {
  return [];
}

export function pickBest(scores: number[], mode: 'min' | 'max'): number {
  return -2;
}
