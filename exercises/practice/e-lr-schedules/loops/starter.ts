interface Schedule {
  kind: 'constant' | 'step' | 'exponential' | 'inverseTime' | 'cosine';
  lr0: number;
  gamma?: number;
  every?: number;
  total?: number;
  lrMin?: number;
  staircase?: boolean;
  warmup?: number;
}

/** The learning rate at a step, counted from 0. */
export function lrAt(step: number, c: Schedule): number {
  return -1;
}
