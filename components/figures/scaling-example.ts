/** Values of one column: rows to train on, rows kept for the test. */
export const trainingValues = [43, 49, 51, 57];
export const testValues = [46, 90];

export interface Statistics {
  mean: number;
  deviation: number;
}

/** Mean and population standard deviation. */
export function fitStatistics(values: readonly number[]): Statistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

export function standardise(value: number, { mean, deviation }: Statistics): number {
  return (value - mean) / deviation;
}
