import { mulberry32 } from '#graders/random.ts';

/** A trial's two hyper-parameters, both scaled to 0 … 1. */
export interface Trial {
  important: number;
  unimportant: number;
}

const side = 3;
const seed = 1;

/** Validation score of a setting: one hyper-parameter decides, the other adds almost nothing. */
export function scoreOf({ important, unimportant }: Trial): number {
  return scoreOfImportant(important) + 0.01 * unimportant;
}

export function scoreOfImportant(value: number): number {
  return 0.7 + 0.25 * Math.exp(-(((value - 0.66) / 0.11) ** 2));
}

/** The middles of a 3 × 3 grid. */
export function gridTrials(): Trial[] {
  const values = Array.from({ length: side }, (_, at) => (at + 0.5) / side);
  return values.flatMap((important) => values.map((unimportant) => ({ important, unimportant })));
}

/** As many uniform draws. */
export function randomTrials(): Trial[] {
  const uniform = mulberry32(seed);
  return gridTrials().map(() => ({ important: uniform(), unimportant: uniform() }));
}

export function bestOf(trials: readonly Trial[]): Trial {
  return trials.reduce((best, trial) => (scoreOf(trial) > scoreOf(best) ? trial : best));
}
