import { compareValues } from '#graders/compare.ts';
import type { ExerciseManifest } from '#graders/exercise.ts';
import { tolerancesOf, type Tolerance } from '#graders/tolerance.ts';
import { mainFunction, type ShippedExercise } from './exercise.ts';
import type { Problem } from './validate.ts';

/** What the folder's code must export, besides what types say. */
export function codeProblems(exercise: ShippedExercise): Problem[] {
  const { manifest, cases, reference, driver } = exercise;
  const names = driver === undefined ? manifest.functions.map(({ name }) => name) : [mainFunction(exercise)];
  const problems = names
    .filter((name) => typeof reference[name] !== 'function')
    .map((name) => ({ file: 'reference.ts', field: name, message: 'must be exported' }));
  if (manifest.tiers.tensor && !cases.launches) {
    problems.push({ file: 'cases.ts', field: 'launches', message: 'is required by the tensor tier' });
  }
  if (manifest.tiers.kernel && !cases.kernel) {
    problems.push({ file: 'cases.ts', field: 'kernel', message: 'is required by the kernel tier' });
  }
  return problems;
}

/** The published examples must be what the oracle computes: to the digits in which they are written. */
export function exampleProblems(exercise: ShippedExercise): Problem[] {
  const { manifest, reference } = exercise;
  const tolerance = writtenTolerance(manifest);
  return manifest.examples.flatMap((example, at) => {
    const problem = (field: string, message: string): Problem => ({
      file: 'exercise.yaml',
      field: `examples.${at}.${field}`,
      message,
    });
    try {
      const called = reference[example.function ?? mainFunction(exercise)]!;
      const computed = called(...(example.arguments as never[]));
      const mismatch = compareValues(example.expected, computed, tolerance);
      if (mismatch === null) return [];
      return [problem('expected', `is not what the reference computes: ${JSON.stringify(mismatch)}`)];
    } catch (error) {
      return [problem('arguments', `make the reference throw: ${(error as Error).message}`)];
    }
  });
}

/** As exact as the digits in which an example is written. */
export function writtenTolerance(manifest: ExerciseManifest): Tolerance {
  const exact = tolerancesOf(manifest, 'float64', 0);
  return manifest.tolerance === 'X' ? exact : { ...exact, rtol: 1e-5, atol: 1e-5 };
}
