import { isNumericArray, type Value } from '#graders/tensor.ts';
import { InvalidPlan } from '#graders/tiers/kernel/plan.ts';
import { initialElements } from '#graders/tiers/kernel/values.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { prepare } from './prepare.ts';

/**
 * What is wrong with an exercise's kernel tier before any kernel runs: plans that no device could run, and inputs that
 * are not finite, which WGSL may assume never to occur.
 */
export async function kernelProblems(exercise: Exercise, seed: number): Promise<Problem[]> {
  const problem = (field: string, message: string): Problem => ({ file: 'cases.ts', field, message });
  try {
    const { cases, values, calls } = await prepare(exercise, {
      tier: 'kernel',
      seed,
      visible: true,
      hidden: true,
    });
    for (const [at, { kernel }] of calls.entries())
      if (at < cases.length) for (const buffer of kernel!.buffers) initialElements(buffer, values[at]!);
    return cases
      .filter((_, at) => !values[at]!.every(isFinite))
      .map(({ name }) =>
        problem('tiers', `"${name.en}" has inputs that are not finite: kernels cannot have it`),
      );
  } catch (error) {
    if (!(error instanceof InvalidPlan)) throw error;
    return [problem('kernel', error.message)];
  }
}

function isFinite(value: Value): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (isNumericArray(value)) return value.every(Number.isFinite);
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((part) => isFinite(part as Value))
  );
}
