import type { Tier } from '#graders/exercise.ts';
import { gradeReport } from '#graders/grade.ts';
import type { Mutant } from '#graders/mutation/mutant.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { prepare } from '#server/verification/prepare.ts';
import { gradingInput, sandboxJob } from '#server/verification/verify.ts';

export interface MutantReport {
  /** How many wrong solutions were tried, and how many of them the cases caught. */
  mutants: number;
  caught: number;
  /** Those that passed: either they compute the same, or a case is missing. */
  survivors: Omit<Mutant, 'source'>[];
  /** Time was over before all were tried. */
  isPartial: boolean;
}

interface Asked {
  tier: Exclude<Tier, 'kernel'>;
  seed: number;
  mutants: readonly Mutant[];
  /** No mutant is begun later, by `performance.now()`. */
  deadline?: number;
}

/** A mutant that loops for ever is not worth the whole budget: the solution's own cost tells what is too much. */
const fuelFactor = 4;
const fuelGrace = 50;

/** As many as keep a pool busy. */
const atOnce = 4;

/**
 * Grades wrong solutions that were derived from the model solution as submissions would be, in the sandbox. What passes
 * is either no mistake at all or shows which case is missing.
 */
export async function checkMutants(
  exercise: Exercise,
  { tier, seed, mutants, deadline = Infinity }: Asked,
  sandbox: Sandbox,
): Promise<MutantReport> {
  const prepared = await prepare(exercise, { tier, seed, visible: false, hidden: true });
  const grade = async (source: string, fuel?: number): Promise<{ passed: boolean; fuel: number }> => {
    const job = sandboxJob({ exercise, tier, source, calls: prepared.calls });
    const report = await sandbox.run({ ...job, fuel: Math.min(fuel ?? job.fuel, job.fuel) });
    const { verdict } = gradeReport(gradingInput({ exercise, tier, prepared, wrong: [] }), report);
    return { passed: verdict.kind === 'passed', fuel: report.fuel };
  };
  const accepted = await grade(exercise.files[solutionFile(tier)]!);
  if (!accepted.passed)
    throw new Error(`${exercise.manifest.id}: the solution itself does not pass in ${tier}`);
  const budget = accepted.fuel * fuelFactor + fuelGrace;
  const passed = new Map<Mutant, boolean>();
  const waiting = mutants.values();
  const work = async (): Promise<void> => {
    for (const mutant of waiting) {
      if (performance.now() > deadline) return;
      passed.set(mutant, (await grade(mutant.source, budget)).passed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const survivors = mutants
    .filter((mutant) => passed.get(mutant) === true)
    .map(({ kind, line, column, before, after }) => ({ kind, line, column, before, after }));
  return {
    mutants: passed.size,
    caught: passed.size - survivors.length,
    survivors,
    isPartial: passed.size < mutants.length,
  };
}
