import fs from 'node:fs';
import path from 'node:path';
import type { Tensor64 } from '#graders/tensor.ts';

/** Published vectors of other libraries (dl-truth/1), kept beside the project; see the FORMAT.md there. */
const FOLDER = path.resolve('../shared/truth');

/** Whether the vectors are here: without them the tests that need them are skipped. */
export const HAS_TRUTH = fs.existsSync(path.join(FOLDER, 'index.json'));

interface TruthTensor {
  name: string;
  shape: number[];
  dtype: string;
  data: (number | string)[];
}

type TruthTolerance = { rtol: number; atol: number } | { metric: 'ULP' | 'ATOL'; value: number };

export interface TruthCase {
  id: string;
  attributes: Record<string, unknown>;
  inputs: TruthTensor[];
  outputs: TruthTensor[];
  tolerance?: TruthTolerance;
}

interface TruthFile {
  tolerance: TruthTolerance;
  cases: TruthCase[];
}

/** A file of the published vectors, where they are here. */
export function truthFile(name: string): string {
  return path.join(FOLDER, `${name}.json`);
}

/** The cases of one file, each with the tolerance that counts for it. */
export function readTruth(file: string): Required<TruthCase>[] {
  const { tolerance, cases } = JSON.parse(fs.readFileSync(file, 'utf8')) as TruthFile;
  return cases.map((one) => ({ ...one, tolerance: one.tolerance ?? tolerance }));
}

/** The tensor at exactly the values that its own type can hold. */
export function toTensor({ shape, dtype, data }: TruthTensor): Tensor64 {
  const round = dtype === 'float32' ? Math.fround : (value: number) => value;
  return { shape, data: Float64Array.from(data, (value) => round(Number(value))) };
}

/** How far from `want` a result may lie. */
export function allowance(tolerance: TruthTolerance, want: number): number {
  if ('rtol' in tolerance) return tolerance.atol + tolerance.rtol * Math.abs(want);
  // One unit in the last place of a float32 is at most 2⁻²³ of its value.
  return tolerance.metric === 'ULP' ? tolerance.value * 2 ** -23 * Math.abs(want) : tolerance.value;
}
