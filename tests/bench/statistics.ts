/** Median and 95th percentile: single runs on shared machines say little. */
export interface Percentiles {
  p50: number;
  p95: number;
}

/** Nearest-rank percentiles, rounded to a hundredth. Throws RangeError for no samples. */
export function percentiles(samples: readonly number[]): Percentiles {
  if (samples.length === 0) throw new RangeError('percentiles: samples must not be empty');
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { p50: round(at(0.5)), p95: round(at(0.95)) };
}

/** To a hundredth. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
