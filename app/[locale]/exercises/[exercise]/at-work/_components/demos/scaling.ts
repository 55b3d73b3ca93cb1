import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import { readTensor } from '../read-output.ts';

export type ScalerKind = 'standard' | 'minmax';

export interface ScalingSettings {
  /** [N, D], as measured. */
  rows: readonly (readonly number[])[];
  kind: ScalerKind;
  /** How many of the first rows the scaler is fitted on. */
  fitted: number;
}

/** What the scaler is belongs to the learner: it goes from fitting to transforming inside the sandbox. */
const driver = `
export function drive({ fitScaler, transform }, fitted, all, kind) {
  return transform(fitScaler(fitted, kind), all);
}`;

/** One call: fitted on the first rows, applied to all. */
export function scalingJob({ rows, kind, fitted }: ScalingSettings): LearnerJob {
  const table = (some: ScalingSettings['rows']) => ({
    shape: [some.length, some[0]!.length],
    data: Float32Array.from(some.flat()),
  });
  return {
    functions: ['fitScaler', 'transform'],
    driver,
    calls: [{ function: 'fitScaler', arguments: [table(rows.slice(0, fitted)), table(rows), kind] }],
  };
}

/** The scaled table [N, D]; null when something else came back. */
export function readScaled(values: readonly unknown[]): AnyTensor | null {
  const table = readTensor(values[0]);
  return table?.shape.length === 2 ? table : null;
}

/** The columns of a table, one array each. */
export function columnsOf({ shape, data }: AnyTensor): Float64Array[] {
  const [rows, columns] = shape as [number, number];
  return Array.from({ length: columns }, (_, column) =>
    Float64Array.from({ length: rows }, (_row, row) => data[row * columns + column]!),
  );
}
