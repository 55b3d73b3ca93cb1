import type { LearnerJob } from '#graders/browser/call-learner.ts';
import { readTensorAt } from '../read-output.ts';

export interface SoftmaxSettings {
  logits: readonly number[];
  /** What the logits are divided by before the learner's function sees them. */
  temperature: number;
}

/** One call of the learner's softmax on logits divided by the temperature. */
export function softmaxJob({ logits, temperature }: SoftmaxSettings): LearnerJob {
  const data = Float32Array.from(logits, (logit) => logit / temperature);
  return {
    functions: ['softmax'],
    calls: [{ function: 'softmax', arguments: [{ shape: [data.length], data }] }],
  };
}

/** One probability per class; null when something else came back. */
export function readProbabilities(values: readonly unknown[]): number[] | null {
  const p = readTensorAt(values[0], 'p');
  return p?.shape.length === 1 ? [...p.data] : null;
}
