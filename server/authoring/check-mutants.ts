import type { Tier } from '#graders/exercise.ts';
import { gradeReport } from '#graders/grade.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { prepare } from '#server/verification/prepare.ts';
import { gradingInput, sandboxJob } from '#server/verification/verify.ts';
import type { Mutant } from './mutant.ts';
import { findMutants } from './mutants.ts';

export interface MutantReport {
  /** How many wrong solutions were derived, and how many of them the cases caught. */
  mutants: number;
  caught: number;
  /** Those that passed: either they compute the same, or a case is missing. */
  survivors: Omit<Mutant, 'source'>[];
}

/** A mutant that loops for ever is not worth the whole budget: the solution's own cost tells what is too much. */
const fuelFactor = 4;
const fuelGrace = 50;

/**
 * Derives wrong solutions from the model solution and grades each as a submission would be, in the sandbox. What
 * passes is either no mistake at all or shows which case is missing.
 */
export async function checkMutants(
  exercise: Exercise,
  { tier, seed }: { tier: Exclude<Tier, 'kernel'>; seed: number },
  sandbox: Sandbox,
): Promise<MutantReport> {
  const solution = exercise.files[solutionFile(tier)]!;
  const prepared = await prepare(exercise, { tier, seed, visible: false, hidden: true });
  const grade = async (source: string, fuel?: number): Promise<{ passed: boolean; fuel: number }> => {
    const job = sandboxJob({ exercise, tier, source, calls: prepared.calls });
    const report = await sandbox.run({ ...job, fuel: Math.min(fuel ?? job.fuel, job.fuel) });
    const { verdict } = gradeReport(gradingInput({ exercise, tier, prepared, wrong: [] }), report);
    return { passed: verdict.kind === 'passed', fuel: report.fuel };
  };
  const accepted = await grade(solution);
  if (!accepted.passed)
    throw new Error(`${exercise.manifest.id}: the solution itself does not pass in ${tier}`);
  const mutants = findMutants(solution);
  const budget = accepted.fuel * fuelFactor + fuelGrace;
  const results = await Promise.all(mutants.map(({ source }) => grade(source, budget)));
  const survivors = mutants
    .filter((_, at) => results[at]!.passed)
    .map(({ kind, line, column, before, after }) => ({ kind, line, column, before, after }));
  return { mutants: mutants.length, caught: mutants.length - survivors.length, survivors };
}
