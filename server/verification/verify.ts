import { compareValues } from '#graders/compare.ts';
import { functionsOf, outputsOf, toleranceRulesOf, type Tier } from '#graders/exercise.ts';
import { gradeReport, type GradingInput } from '#graders/grade.ts';
import { fingerprint, type KnownWrong } from '#graders/pack.ts';
import { pickOutputs } from '#graders/pick-outputs.ts';
import { readOutcomes, type Outcome, type SandboxCall, type SandboxReport } from '#graders/run.ts';
import { defaultFuel, type SandboxJob } from '#graders/sandbox/job.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { defaultKernelFuel } from '#graders/tiers/kernel/uniforms.ts';
import { tolerancesOf, type Precision } from '#graders/tolerance.ts';
import type { Verdict } from '#graders/verdict.ts';
import { driverOf, type Exercise } from '#server/exercises/exercise.ts';
import { wrongSolutions } from '#server/exercises/load.ts';
import { largeCases, prepare, type Prepared } from './prepare.ts';

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

/**
 * Grades a source on the published and the hidden cases of a secret seed, against the float64 oracle, in a sandbox
 * child, and names the misconception of a wrong answer. A timeout of the wall clock (not of the fuel) is tried once
 * more, since a busy machine causes it.
 */
export async function verify(sources: Sources, sandbox: Sandbox): Promise<Verification> {
  const { exercise, tier } = sources;
  let graded = await gradeOnce(sources, sandbox);
  if (graded.stoppedByClock) graded = await gradeOnce(sources, sandbox);
  const { fuel, prepared, report } = graded;
  return { verdict: await judgeReport({ exercise, tier, prepared }, report, sandbox), fuel };
}

/** The verdict on what left a sandbox, with the misconceptions that a wrong answer shows. */
export async function judgeReport(
  { exercise, tier, prepared }: Omit<KnownWrongRun, 'skip'>,
  report: SandboxReport,
  sandbox: Sandbox,
): Promise<Verdict> {
  const { verdict } = gradeReport(gradingInput({ exercise, tier, prepared, wrong: [] }), report);
  if (verdict.kind === 'passed' || !('cases' in verdict)) return verdict;
  const wrong = await runKnownWrong({ exercise, tier, prepared, skip: largeCases(prepared) }, sandbox);
  return gradeReport(gradingInput({ exercise, tier, prepared, wrong }), report).verdict;
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
  sandbox: Sandbox,
): Promise<GradedOnce> {
  const prepared = await prepare(exercise, { tier, seed, visible: false, hidden: true });
  const job = sandboxJob({ exercise, tier, source, calls: prepared.calls });
  const report = await sandbox.run(job);
  const { verdict } = gradeReport(gradingInput({ exercise, tier, prepared, wrong: [] }), report);
  const { stopped } = report;
  // A GPU's driver may end the whole child, e.g. when the machine sleeps.
  const stoppedByClock =
    (stopped === 'timedOut' && report.fuel <= job.fuel) || (tier === 'kernel' && stopped === 'crashed');
  return { verdict, fuel: report.fuel, stoppedByClock, prepared, report };
}

interface Asked {
  exercise: Exercise;
  tier: Tier;
  source: string;
  calls: readonly SandboxCall[];
}

export function sandboxJob({ exercise, tier, source, calls }: Asked): SandboxJob {
  const { manifest } = exercise;
  const job = { source, functions: functionsOf(manifest, tier).map(({ name }) => name), calls: [...calls] };
  const { kernel } = manifest.tiers;
  if (tier === 'kernel') return { ...job, passes: kernel!.passes, fuel: kernel!.fuel ?? defaultKernelFuel };
  const driver = driverOf(exercise, tier);
  const bans = tier === 'tensor' ? manifest.tiers.tensor?.bans : undefined;
  return {
    ...job,
    fuel: manifest.tiers[tier]?.fuel ?? defaultFuel,
    ...(driver !== undefined && { driver }),
    ...(bans !== undefined && { bans }),
  };
}

/** On the server the reference is the float64 oracle; learners who compute in float32 are compared as such. */
export function precisionOf(tier: Tier): Precision {
  return tier === 'loops' ? 'float64' : 'float32';
}

export function gradingInput({
  exercise,
  tier,
  prepared,
  wrong,
  widen = 1,
}: {
  exercise: Exercise;
  tier: Tier;
  prepared: Prepared;
  wrong: readonly KnownWrong[];
  widen?: number;
}): GradingInput {
  return {
    ...prepared,
    rules: { ...exercise.manifest, ...toleranceRulesOf(exercise.manifest, tier) },
    wrong,
    precision: precisionOf(tier),
    widen,
  };
}

export interface KnownWrongRun {
  exercise: Exercise;
  tier: Tier;
  prepared: Prepared;
  /** Indices of cases that are not run; their fingerprints say nothing. */
  skip?: ReadonlySet<number>;
}

/**
 * What every known-wrong solution does on these cases, each in the sandbox like a learner's. Where no GPU can run the
 * kernels, the loops of the same misconceptions stand in for them.
 */
export async function runKnownWrong(
  { exercise, tier, prepared, skip = new Set() }: KnownWrongRun,
  sandbox: Sandbox,
): Promise<KnownWrong[]> {
  const standsIn = tier === 'kernel' && !(await sandbox.gpu()).available;
  const runTier = standsIn ? 'loops' : tier;
  const shown = new Set(wrongSolutions(exercise, tier).map(({ misconception }) => misconception));
  const chosen = [...prepared.cases.keys()].filter((at) => !skip.has(at));
  const calls = chosen.map((at) => ({ ...prepared.calls[at]!, repeat: false }));
  const solutions = wrongSolutions(exercise, runTier).filter(({ misconception }) => shown.has(misconception));
  return Promise.all(
    solutions.map(async ({ file, misconception, source }) => {
      const report = await sandbox.run(sandboxJob({ exercise, tier: runTier, source, calls }));
      if (report.rejected) throw new Error(`${exercise.manifest.id}/${file} does not compile`);
      const outcomes: KnownWrong['outcomes'] = prepared.cases.map(() => ({ kind: 'unknown' }));
      const expected = chosen.map((at) => prepared.expected[at]);
      for (const [position, outcome] of readOutcomes(calls, report, expected).entries()) {
        const at = chosen[position]!;
        const own = standsIn ? onlyAsked(outcome, outputsOf(exercise.manifest, tier)) : outcome;
        outcomes[at] = fingerprint(own, agrees({ exercise, tier, prepared }, at, own));
      }
      return { misconception, outcomes };
    }),
  );
}

function onlyAsked(outcome: Outcome | undefined, outputs: string[] | undefined): Outcome | undefined {
  if (outcome?.kind !== 'returned') return outcome;
  return { kind: 'returned', value: pickOutputs(outcome.value, outputs) };
}

/** Whether an outcome is what the reference says of this case. */
export function agrees(
  { exercise, tier, prepared }: Omit<KnownWrongRun, 'skip'>,
  at: number,
  outcome: Outcome | undefined,
): boolean {
  const { throws, sumLength } = prepared.cases[at]!;
  if (outcome?.kind === 'threw') return outcome.name === throws;
  if (outcome?.kind !== 'returned' || throws !== undefined) return false;
  const tolerance = tolerancesOf(toleranceRulesOf(exercise.manifest, tier), precisionOf(tier), sumLength);
  return compareValues(outcome.value, prepared.expected[at], tolerance) === null;
}
