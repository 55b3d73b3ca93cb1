import { createDraw, inputSize, resolveArguments } from '#graders/case.ts';
import { compareValues } from '#graders/compare.ts';
import type { Tier } from '#graders/exercise.ts';
import { gradeReport, type GradingInput } from '#graders/grade.ts';
import { fingerprint, type GradedCase, type KnownWrong } from '#graders/pack.ts';
import { encodeCall, readOutcomes, type Outcome, type SandboxReport } from '#graders/run.ts';
import { defaultFuel } from '#graders/sandbox/job.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Value } from '#graders/tensor.ts';
import { toleranceOf } from '#graders/tolerance.ts';
import type { Verdict } from '#graders/verdict.ts';
import { wrongSolutions, type Exercise } from '../exercises/load.ts';

export interface Verification {
  verdict: Verdict;
  fuel: number;
}

export interface Sources {
  exercise: Exercise;
  tier: Tier;
  source: string;
  /** Secret: hidden cases are drawn from it. */
  seed: number;
}

/** Cases, their arguments and what the oracle says, before any learner's code has run. */
export type Prepared = Pick<GradingInput, 'cases' | 'values' | 'calls' | 'expected'>;

/** How many of the smallest cases are called twice. */
const repeatedCases = 3;

/**
 * Grades a source on the published and the hidden cases of a secret seed, against the float64 oracle, in a sandbox
 * child, and names the misconception of a wrong answer. A timeout of the wall clock (not of the fuel) is tried once
 * more, since a busy machine causes it.
 */
export async function verify(sources: Sources, pool: SandboxPool): Promise<Verification> {
  const { exercise, tier } = sources;
  let graded = await gradeOnce(sources, pool);
  if (graded.stoppedByClock) graded = await gradeOnce(sources, pool);
  const { verdict, fuel, prepared, report } = graded;
  if (verdict.kind === 'passed' || !('cases' in verdict)) return { verdict, fuel };
  const wrong = await runKnownWrong({ exercise, tier, prepared, skip: largeCases(prepared) }, pool);
  const input: GradingInput = { ...prepared, rules: exercise.manifest, wrong, precision: 'float64' };
  return { verdict: gradeReport(input, report).verdict, fuel };
}

interface GradedOnce extends Verification {
  /** The wall clock ended it while it still had fuel. */
  stoppedByClock: boolean;
  prepared: Prepared;
  report: SandboxReport;
}

/** One run and its verdict, without a second try and without diagnosis. */
export async function gradeOnce(
  { exercise, tier, source, seed }: Sources,
  pool: SandboxPool,
): Promise<GradedOnce> {
  const { manifest } = exercise;
  const prepared = prepareCases(exercise, verificationCases(exercise, seed));
  const limit = manifest.tiers[tier].fuel ?? defaultFuel;
  const calls = [...prepared.calls];
  const report = await pool.run({ source, function: manifest.function, calls, fuel: limit });
  const input: GradingInput = { ...prepared, rules: manifest, wrong: [], precision: 'float64' };
  const stoppedByClock = report.stopped === 'timedOut' && report.fuel <= limit;
  return { verdict: gradeReport(input, report).verdict, fuel: report.fuel, stoppedByClock, prepared, report };
}

/** The published examples, then the hidden cases of this seed. */
function verificationCases({ manifest, cases }: Exercise, seed: number): GradedCase[] {
  const hidden = cases.hidden(createDraw(seed)).map((one) => ({ ...one, hidden: true }));
  return markCases([...publishedCases(manifest), ...hidden], cases.sumLength);
}

/** Cases too large to run every known-wrong solution on; the small ones tell misconceptions apart. */
export function largeCases({ values }: Prepared): Set<number> {
  return new Set(values.flatMap((given, at) => (inputSize(given) > 512 ? [at] : [])));
}

export function publishedCases(manifest: Exercise['manifest']): Omit<GradedCase, 'sumLength' | 'repeat'>[] {
  return manifest.examples.map(({ name, arguments: given, expected }) => ({
    name,
    arguments: given,
    published: expected,
    hidden: false,
  }));
}

/** Adds what the grader wants to know of each case: its sum length, and whether it is among the smallest. */
export function markCases(
  cases: readonly Omit<GradedCase, 'sumLength' | 'repeat'>[],
  sumLength: (values: Value[]) => number,
): GradedCase[] {
  const values = cases.map((one) => resolveArguments(one));
  const bySize = [...cases.keys()].sort((a, b) => inputSize(values[a]!) - inputSize(values[b]!));
  const repeated = new Set(bySize.slice(0, repeatedCases));
  return cases.map((one, at) => ({ ...one, sumLength: sumLength(values[at]!), repeat: repeated.has(at) }));
}

export function prepareCases({ reference }: Pick<Exercise, 'reference'>, cases: GradedCase[]): Prepared {
  const values = cases.map((one) => resolveArguments(one));
  return {
    cases,
    values,
    calls: cases.map(({ repeat }, at) => encodeCall(values[at]!, repeat)),
    expected: cases.map(({ throws }, at) => (throws ? undefined : reference(...(values[at] as never[])))),
  };
}

export interface KnownWrongRun {
  exercise: Exercise;
  tier: Tier;
  prepared: Prepared;
  /** Indices of cases that are not run; their fingerprints say nothing. */
  skip?: ReadonlySet<number>;
}

/** What every known-wrong solution does on these cases, each in the sandbox like a learner's. */
export async function runKnownWrong(
  { exercise, tier, prepared, skip = new Set() }: KnownWrongRun,
  pool: SandboxPool,
): Promise<KnownWrong[]> {
  const fuel = exercise.manifest.tiers[tier].fuel ?? defaultFuel;
  const chosen = [...prepared.cases.keys()].filter((at) => !skip.has(at));
  const calls = chosen.map((at) => ({ ...prepared.calls[at]!, repeat: false }));
  return Promise.all(
    wrongSolutions(exercise, tier).map(async ({ file, misconception, source }) => {
      const report = await pool.run({ source, function: exercise.manifest.function, calls, fuel });
      if (report.rejected) throw new Error(`${exercise.manifest.id}/${file} does not compile`);
      const outcomes: KnownWrong['outcomes'] = prepared.cases.map(() => ({ kind: 'unknown' }));
      readOutcomes(calls, report).forEach((outcome, place) => {
        const at = chosen[place]!;
        outcomes[at] = fingerprint(outcome, agrees(exercise, prepared, at, outcome));
      });
      return { misconception, outcomes };
    }),
  );
}

/** Whether a known-wrong solution does the right thing in one case. */
export function agrees(
  { manifest }: Exercise,
  prepared: Prepared,
  at: number,
  outcome: Outcome | undefined,
): boolean {
  const { sumLength, throws } = prepared.cases[at]!;
  if (outcome?.kind === 'threw') return outcome.name === throws;
  if (outcome?.kind !== 'returned' || throws !== undefined) return false;
  const tolerance = toleranceOf(manifest.tolerance, 'float64', sumLength);
  return compareValues(outcome.value, prepared.expected[at], tolerance) === null;
}
