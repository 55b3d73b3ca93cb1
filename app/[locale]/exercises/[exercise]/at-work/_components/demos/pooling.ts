import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import type { Picture } from '../pictures/picture.ts';
import { readPlane, readTensorAt } from '../read-output.ts';

export interface PoolingSettings {
  picture: Picture;
  window: number;
  stride: number;
  padding: 'valid' | 'same';
}

const names: Readonly<Record<string, string>> = { 'b-max-pool': 'maxPool', 'b-avg-global-pool': 'avgPool' };

/** One call of the learner's pooling on a picture. */
export function poolingJob(
  exercise: string,
  { picture, window, stride, padding }: PoolingSettings,
): LearnerJob {
  const name = names[exercise];
  if (name === undefined) throw new Error(`poolingJob: needs a pooling, got ${exercise}`);
  const { rows, columns, data } = picture;
  const input = { shape: [1, rows, columns, 1], data: new Float32Array(data) };
  return {
    functions: [name],
    calls: [{ function: name, arguments: [input, [window, window], [stride, stride], padding] }],
  };
}

/** The pooled plane, values from 0 to 1 as the picture's; null when something else came back. */
export function readPooled(values: readonly unknown[]): AnyTensor | null {
  return readPlane(readTensorAt(values[0], 'y') ?? values[0]);
}
