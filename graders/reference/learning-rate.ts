export interface LearningRateSchedule {
  kind: 'constant' | 'step' | 'exponential' | 'inverseTime' | 'cosine';
  initial: number;
  /** Factor of step and exponential decay, rate of inverse-time decay. */
  gamma?: number;
  /** Steps that one factor takes. */
  every?: number;
  /** Steps until the cosine has reached its minimum, where it stays. */
  total?: number;
  minimum?: number;
  /** Exponential decay in whole factors. */
  staircase?: boolean;
  /** The first steps rise linearly, (step + 1)/warmup; the schedule starts after them. */
  warmup?: number;
}

/**
 * The learning rate at a step (from 0), with s = step − warmup: constant; step `lr·γ^⌊s/every⌋`; exponential
 * `lr·γ^(s/every)`; inverse time `lr/(1 + γ·s/every)`; cosine `min + ½(lr − min)(1 + cos(π·min(s, total)/total))`.
 *
 * Throws RangeError for a negative step. Goodfellow et al. 2016, §8.3.1; cosine: Loshchilov & Hutter 2017, eq. 5; warm-up:
 * Goyal et al. 2017, §2.2.
 */
export function learningRate(step: number, schedule: LearningRateSchedule): number {
  const {
    kind,
    initial,
    gamma = 1,
    every = 1,
    total = 1,
    minimum = 0,
    staircase = false,
    warmup = 0,
  } = schedule;
  if (!(step >= 0)) throw new RangeError(`learningRate: step must be ≥ 0, got ${step}`);
  if (step < warmup) return (initial * (step + 1)) / warmup;
  const elapsed = step - warmup;
  switch (kind) {
    case 'constant':
      return initial;
    case 'step':
      return initial * gamma ** Math.floor(elapsed / every);
    case 'exponential':
      return initial * gamma ** (staircase ? Math.floor(elapsed / every) : elapsed / every);
    case 'inverseTime':
      return initial / (1 + (gamma * elapsed) / every);
    case 'cosine':
      return (
        minimum + ((initial - minimum) * (1 + Math.cos((Math.PI * Math.min(elapsed, total)) / total))) / 2
      );
  }
}
