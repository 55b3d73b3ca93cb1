import type { SolutionReport } from '#graders/bundle-report.ts';
import type { Tier } from '#graders/exercise.ts';
import { gradeReport } from '#graders/grade.ts';
import { encodePack, fingerprint, maxPackBytes, type KnownWrong, type Pack } from '#graders/pack.ts';
import { readOutcomes, type SandboxCall, type SandboxReport } from '#graders/run.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { inSinglePrecision } from '#graders/single-precision.ts';
import type { Value } from '#graders/tensor.ts';
import type { Verdict } from '#graders/verdict.ts';
import { driverOf, type Exercise } from '#server/exercises/exercise.ts';
import { wrongSolutions, type WrongSolution } from '#server/exercises/load.ts';
import { solutionFile, starterFile, type Problem } from '#server/exercises/validate.ts';
import { largeCases, onlyCases, prepare, type Prepared } from './prepare.ts';
import { agrees, gradingInput, sandboxJob } from './verify.ts';

/** A known-wrong solution must miss by this many tolerances, so that no rounding ever lets it pass. */
const wideMargin = 10;

/** What is wrong with a tier, how each of its solutions ended, and the cases that this was found on. */
export interface TierCheck {
  problems: Problem[];
  solutions: SolutionReport[];
  prepared: Prepared;
}

/** All cases of a seed, and what every source of the tier does on them: each runs once, and is judged several times. */
interface Trial {
  exercise: Exercise;
  tier: Tier;
  /** Cases alone, each called once: what the known-wrong solutions meet. */
  prepared: Prepared;
  wrong: (WrongSolution & { report: SandboxReport })[];
  known: KnownWrong[];
}

/**
 * Draws the cases of one seed and runs every solution of a tier on them: the solution passes within half of its fuel, the
 * starter fails cleanly, and every known-wrong solution is rejected by a wide margin and diagnosed by its own name.
 */
export async function checkTier(
  exercise: Exercise,
  { tier, seed }: { tier: Tier; seed: number },
  sandbox: Sandbox,
): Promise<TierCheck> {
  const whole = await prepare(exercise, { tier, seed, visible: true, hidden: true });
  const bare = onlyCases(whole, [...whole.cases.keys()]);
  const prepared = { ...bare, calls: bare.calls.map((call) => ({ ...call, repeat: false })) };
  // As in a verification, what the wall clock ended before its fuel was gone gets a second try.
  const run = async (source: string, calls: readonly SandboxCall[]): Promise<SandboxReport> => {
    const job = sandboxJob({ exercise, tier, source, calls });
    const report = await sandbox.run(job);
    const stoppedByClock = report.stopped === 'timedOut' && report.fuel <= job.fuel;
    return stoppedByClock ? sandbox.run(job) : report;
  };
  const wrong = await Promise.all(
    wrongSolutions(exercise, tier).map(async (one) => ({
      ...one,
      report: await run(one.source, prepared.calls),
    })),
  );
  const trial: Trial = { exercise, tier, prepared, wrong, known: [] };
  trial.known = knownOutcomes(trial);
  const problems = wrong.flatMap((one) => wrongProblems(trial, one));
  const gradeFile = async (file: string): Promise<Graded> => {
    const report = await run(exercise.files[file]!, whole.calls);
    const input = gradingInput({ exercise, tier, prepared: whole, wrong: trial.known });
    return { verdict: gradeReport(input, report).verdict, fuel: report.fuel };
  };
  const [solution, starter] = [solutionFile(tier), starterFile(tier)];
  const [accepted, begun] = await Promise.all([gradeFile(solution), gradeFile(starter)]);
  const limit = sandboxJob({ exercise, tier, source: '', calls: [] }).fuel;
  problems.push(
    ...solutionProblems(solution, accepted, limit),
    ...starterProblems(starter, begun.verdict),
    ...packProblems(trial, whole.properties),
  );
  const every = { only: [...prepared.cases.keys()] };
  const verdicts: [file: string, verdict: Verdict][] = [
    [solution, accepted.verdict],
    [starter, begun.verdict],
    ...wrong.map(({ file, report }): [string, Verdict] => [file, judge(trial, report, every)]),
  ];
  const faulty = new Set(problems.map(({ file }) => file));
  const solutions = verdicts.map(([file, verdict]) => ({
    file,
    ended: verdict.kind,
    isExpected: !faulty.has(file),
    misconceptions: 'misconceptions' in verdict ? verdict.misconceptions.map(({ id }) => id) : [],
  }));
  return { problems, solutions, prepared: whole };
}

interface Graded {
  verdict: Verdict;
  fuel: number;
}

function solutionProblems(file: string, { verdict, fuel }: Graded, limit: number): Problem[] {
  const problems: Problem[] = [];
  if (verdict.kind !== 'passed')
    problems.push({ file, field: '', message: `must pass, but ${describe(verdict)}` });
  if (fuel > limit / 2) {
    const message = `must cost at most half of the fuel (${limit}), costs ${fuel}`;
    problems.push({ file, field: '', message });
  }
  return problems;
}

function starterProblems(file: string, verdict: Verdict): Problem[] {
  if (verdict.kind !== 'mismatch')
    return [{ file, field: '', message: `must run and fail, but ${describe(verdict)}` }];
  if (verdict.misconceptions.length === 0) return [];
  const named = verdict.misconceptions.map(({ id }) => id).join(', ');
  return [{ file, field: '', message: `must show no misconception, but shows ${named}` }];
}

/** What a browser is sent must fit its limit: visible cases and properties, and what is known of the wrong. */
function packProblems(
  { exercise, tier, prepared, known }: Trial,
  properties: Prepared['properties'],
): Problem[] {
  const { manifest, version, files } = exercise;
  const driver = driverOf(exercise, tier) ?? '';
  const device = files['device.ts'] !== undefined;
  const shown = [...prepared.cases.keys()].filter((at) => !prepared.cases[at]!.hidden);
  const cases = shown.map((at) => ({
    ...prepared.cases[at]!,
    expected: device ? null : inSinglePrecision((prepared.expected[at] ?? null) as Value),
  }));
  const wrong = known.map((one) => ({ ...one, outcomes: shown.map((at) => one.outcomes[at]!) }));
  const { misconceptions, tolerance, tolerances, id, track } = manifest;
  const rules = { exercise: id, track, version, tier, driver, device, tolerance, tolerances, misconceptions };
  const visible = properties.filter(({ hidden }) => !hidden);
  const pack = { ...rules, functions: [], properties: visible, cases, wrong } as unknown as Pack;
  try {
    encodePack(pack);
    return [];
  } catch (error) {
    const message = `must make packs of at most ${maxPackBytes} bytes: ${(error as Error).message}`;
    return [{ file: 'cases.ts', field: 'visible', message }];
  }
}

/** What the packs and the server's diagnosis know of the wrong solutions. */
function knownOutcomes({ exercise, tier, prepared, wrong }: Trial): KnownWrong[] {
  const large = largeCases(prepared);
  return wrong.map(({ misconception, report }) => ({
    misconception,
    outcomes: readOutcomes(prepared.calls, report, prepared.expected).map((outcome, at) =>
      large.has(at)
        ? { kind: 'unknown' }
        : fingerprint(outcome, agrees({ exercise, tier, prepared }, at, outcome)),
    ),
  }));
}

interface Judgement {
  /** Indices of the cases that count. */
  only: readonly number[];
  widen?: number;
}

function judge(
  { exercise, tier, prepared, known }: Trial,
  report: SandboxReport,
  { only, widen = 1 }: Judgement,
): Verdict {
  const wrong = known.map((one) => ({ ...one, outcomes: only.map((at) => one.outcomes[at]!) }));
  const input = gradingInput({ exercise, tier, prepared: onlyCases(prepared, only), wrong, widen });
  const calls = only.flatMap((at) => (at < report.calls.length ? [report.calls[at]!] : []));
  return gradeReport(input, { ...report, calls }).verdict;
}

/** Hidden cases must reject it by far; and wherever it is rejected, by hidden or by visible ones, it is named. */
function wrongProblems(trial: Trial, { file, misconception, report }: Trial['wrong'][number]): Problem[] {
  const problems: Problem[] = [];
  const tell = (message: string): number => problems.push({ file, field: '', message });
  const { cases } = trial.prepared;
  for (const [name, isHidden] of [
    ['hidden', true],
    ['visible', false],
  ] as const) {
    const only = [...cases.keys()].filter((at) => cases[at]!.hidden === isHidden);
    if (judge(trial, report, { only, widen: wideMargin }).kind === 'passed') {
      if (isHidden) tell(`must fail a hidden case by more than ${wideMargin} tolerances, but passes`);
      continue;
    }
    const verdict = judge(trial, report, { only });
    // One that is only too slow shows itself by the limit; its outcomes are those of a right answer.
    if (verdict.kind === 'timedOut') continue;
    const ids = 'misconceptions' in verdict ? verdict.misconceptions.map(({ id }) => id) : [];
    if (ids.includes(misconception)) continue;
    tell(`must be diagnosed by ${name} cases as ${misconception}, but is as ${ids.join(', ') || 'nothing'}`);
  }
  return problems;
}

function describe(verdict: Verdict): string {
  if (!('cases' in verdict)) return `ends as ${verdict.kind}`;
  if (verdict.kind === 'passed') return 'passes';
  return `ends as ${verdict.kind} on "${verdict.case.en}": ${JSON.stringify(verdict.failure)}`;
}
