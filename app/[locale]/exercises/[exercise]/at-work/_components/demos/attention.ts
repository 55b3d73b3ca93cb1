import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor, Tensor } from '#graders/tensor.ts';
import { readTensorAt } from '../read-output.ts';

export interface AttentionSettings {
  /** One vector per word. */
  vectors: readonly (readonly number[])[];
  /** What the queries are multiplied by: more makes the weights sharper. */
  sharpness: number;
  /** No word sees a later one, where the exercise can do that. */
  causal: boolean;
}

/** One call of the learner's attention of a sentence over itself. */
export function attentionJob(
  exercise: string,
  { vectors, sharpness, causal }: AttentionSettings,
): LearnerJob {
  const isMasked = exercise === 'd-masked-attention';
  const shape = [vectors.length, vectors[0]!.length];
  const words = (scale: number): Tensor => ({
    shape: isMasked ? [1, ...shape] : [...shape],
    data: Float32Array.from(vectors.flat(), (value) => scale * value),
  });
  const name = isMasked ? 'maskedAttention' : 'attention';
  const values = [words(sharpness), words(1), words(1), ...(isMasked ? [{ causal }] : [])];
  return { functions: [name], calls: [{ function: name, arguments: values }] };
}

/** The weights [words, words]; null when something else came back. */
export function readWeights(values: readonly unknown[]): AnyTensor | null {
  const weights = readTensorAt(values[0], 'weights');
  if (weights === null) return null;
  const { shape, data } = weights;
  const plane = shape.length === 3 && shape[0] === 1 ? shape.slice(1) : shape;
  return plane.length === 2 && plane[0] === plane[1] ? ({ shape: plane, data } as AnyTensor) : null;
}
