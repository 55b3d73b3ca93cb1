import type { BundleProblem, BundleReport, SolutionReport } from '#graders/bundle-report.ts';
import { compareValues } from '#graders/compare.ts';
import { tiersOf } from '#graders/exercise.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { OracleFault } from '#server/exercises/oracle-fault.ts';
import { writtenTolerance } from '#server/exercises/validate-code.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { missingPrerequisites, seeds } from '#server/verification/check-exercise.ts';
import { checkTier } from '#server/verification/check-tier.ts';
import type { Prepared } from '#server/verification/prepare.ts';
import { toBundleProblem } from './check-structure.ts';
import { problemText } from './problem-text.ts';

/**
 * The gate of `check:exercises` on an authored exercise whose structure is sound: its cases, oracle and solutions run in
 * the sandbox. One seed of every tier goes first: where an author's code breaks, it is told once.
 */
export async function checkAuthored(exercise: Exercise, sandbox: Sandbox): Promise<BundleReport> {
  const { manifest, files } = exercise;
  const told = missingPrerequisites(exercise);
  const [firstSeed, ...otherSeeds] = seeds;
  const run = (seed: number) =>
    Promise.all(tiersOf(manifest).map((tier) => checkTier(exercise, { tier, seed }, sandbox)));
  try {
    const first = await run(firstSeed!);
    told.push(...publishedProblems(exercise, first[0]!.prepared));
    const checks = [first, ...(await Promise.all(otherSeeds.map(run)))].flat();
    told.push(...checks.flatMap(({ problems }) => problems));
    const problems = withoutRepeats(told).map((problem) => toBundleProblem(problem, files));
    return { problems, solutions: mergeSeeds(checks.flatMap(({ solutions }) => solutions)) };
  } catch (error) {
    if (!(error instanceof OracleFault)) throw error;
    const problems = withoutRepeats(told).map((problem) => toBundleProblem(problem, files));
    return { problems: [...problems, faultProblem(error)], solutions: [] };
  }
}

function faultProblem({ file, field, line, message }: OracleFault): BundleProblem {
  return {
    file,
    ...(field !== '' && { field }),
    ...(line !== null && { line }),
    message: problemText(message),
  };
}

/** The published examples must be what the oracle computes: to the digits in which they are written. */
function publishedProblems({ manifest }: Exercise, { cases, expected }: Prepared): Problem[] {
  const tolerance = writtenTolerance(manifest);
  return manifest.examples.flatMap((example, number) => {
    const at = cases.findIndex(
      ({ name, published }) => published !== undefined && name.en === example.name.en,
    );
    if (at < 0) return [];
    const mismatch = compareValues(cases[at]!.published, expected[at], tolerance);
    if (mismatch === null) return [];
    const message = `is not what the reference computes: ${JSON.stringify(mismatch)}`;
    return [{ file: 'exercise.yaml', field: `examples.${number}.expected`, message }];
  });
}

/** Other seeds tell the same mistake with other numbers. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.field, kindOfMessage(problem.message)]);
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}

/** What stays the same whatever the numbers are. */
function kindOfMessage(message: string): string {
  return message.replace(/, but (ends|is as) .*$|, costs \d+$|: .*$/s, '');
}

/** One line per file, in the order of the first seed: the first that did not end as it must, where there is one. */
function mergeSeeds(solutions: readonly SolutionReport[]): SolutionReport[] {
  const groups = Map.groupBy(solutions, ({ file }) => file);
  return [...groups.values()].map((group) => group.find(({ isExpected }) => !isExpected) ?? group[0]!);
}
