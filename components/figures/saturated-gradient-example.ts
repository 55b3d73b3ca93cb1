/** The example of Sundararajan, Taly & Yan 2017, §2.1: one unit that saturates, read from a baseline of 0 at 2. */
export const baseline = 0;
export const input = 2;
export const steps = 8;

export function score(x: number): number {
  return 1 - Math.max(0, 1 - x);
}

export function slope(x: number): number {
  return x < 1 ? 1 : 0;
}

/** The middles of equal parts of the way from the baseline to the input. */
export const midpoints = Array.from(
  { length: steps },
  (_, at) => baseline + ((at + 0.5) / steps) * (input - baseline),
);

export function meanSlope(): number {
  return midpoints.reduce((sum, x) => sum + slope(x), 0) / steps;
}

/** Integrated Gradients by the midpoint rule. */
export function integratedGradient(): number {
  return (input - baseline) * meanSlope();
}
