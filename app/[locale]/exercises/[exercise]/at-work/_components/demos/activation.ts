import type { LearnerJob } from '#graders/browser/call-learner.ts';
import { readTensorAt } from '../read-output.ts';

export const activationKinds = ['relu', 'leakyRelu', 'sigmoid', 'tanh', 'softplus'] as const;
export type ActivationKind = (typeof activationKinds)[number];

export interface ActivationSettings {
  kind: ActivationKind;
  /** The curve is drawn from −range to range. */
  range: number;
}

const points = 241;

/** One call of the learner's activation on equally spaced numbers. */
export function activationJob({ kind, range }: ActivationSettings): LearnerJob {
  const data = Float32Array.from({ length: points }, (_, at) => range * ((2 * at) / (points - 1) - 1));
  return {
    functions: ['activate'],
    calls: [{ function: 'activate', arguments: [{ shape: [points], data }, kind] }],
  };
}

/** Value and slope at every point; null when something else came back. */
export function readActivation(
  values: readonly unknown[],
): { y: ArrayLike<number>; dy: ArrayLike<number> } | null {
  const [y, dy] = [readTensorAt(values[0], 'y'), readTensorAt(values[0], 'dy')];
  return y?.data.length === points && dy?.data.length === points ? { y: y.data, dy: dy.data } : null;
}
