import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareValues } from '#graders/compare.ts';
import { useBackend } from '#graders/device/backend.ts';
import { computeExpected, type DeviceModule } from '#graders/device/expected.ts';
import { tiersOf, type Tier } from '#graders/exercise.ts';
import { gradeReport } from '#graders/grade.ts';
import { encodePack, fingerprint, maxPackBytes, type KnownWrong, type Pack } from '#graders/pack.ts';
import { readOutcomes, type SandboxCall, type SandboxReport } from '#graders/run.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import { inSinglePrecision } from '#graders/single-precision.ts';
import type { Value } from '#graders/tensor.ts';
import { tolerancesOf } from '#graders/tolerance.ts';
import type { Verdict } from '#graders/verdict.ts';
import { driverOf, type Exercise } from '#server/exercises/exercise.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import { wrongSolutions, type WrongSolution } from '#server/exercises/load.ts';
import { solutionFile, starterFile, type Problem } from '#server/exercises/validate.ts';
import { kernelProblems } from './check-kernel.ts';
import { largeCases, onlyCases, prepare, type Prepared } from './prepare.ts';
import { agrees, gradingInput, sandboxJob } from './verify.ts';

/** Different numbers each time: what holds for one seed by luck does not hold for all of them. */
const seeds = [1, 20_260, 777_777];

/** A known-wrong solution must miss by this many tolerances, so that no rounding ever lets it pass. */
const wideMargin = 10;

/**
 * The gate in front of publishing: the solution passes, the starter fails cleanly, every known-wrong solution is
 * rejected by a wide margin and diagnosed by its own name, the device reference agrees with the oracle, and
 * prerequisites exist. Everything that does not hold is listed. Kernels are checked where a GPU can run them.
 */
export async function checkExercise(exercise: Exercise, pool: SandboxPool): Promise<Problem[]> {
  const problems = [...missingPrerequisites(exercise), ...(await deviceProblems(exercise))];
  if (exercise.manifest.tiers.kernel) {
    const broken = (await Promise.all(seeds.map((seed) => kernelProblems(exercise, seed)))).flat();
    if (broken.length > 0) return [...problems, ...broken];
  }
  const { available } = await pool.gpu();
  for (const tier of tiersOf(exercise.manifest).filter((one) => one !== 'kernel' || available)) {
    for (const seed of seeds) problems.push(...(await tierProblems(exercise, tier, seed, pool)));
  }
  return problems;
}

function missingPrerequisites({ manifest }: Exercise): Problem[] {
  const known = findExerciseDirectories();
  return manifest.requires
    .filter((id) => !known.has(id))
    .map((id) => ({
      file: 'exercise.yaml',
      field: 'requires',
      message: `names ${id}, which does not exist`,
    }));
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

async function tierProblems(
  exercise: Exercise,
  tier: Tier,
  seed: number,
  pool: SandboxPool,
): Promise<Problem[]> {
  const whole = await prepare(exercise, { tier, seed, visible: true, hidden: true });
  const bare = onlyCases(whole, [...whole.cases.keys()]);
  const prepared = { ...bare, calls: bare.calls.map((call) => ({ ...call, repeat: false })) };
  // As in a verification, what the wall clock ended before its fuel was gone gets a second try.
  const run = async (source: string, calls: readonly SandboxCall[]): Promise<SandboxReport> => {
    const job = sandboxJob({ exercise, tier, source, calls });
    const report = await pool.run(job);
    const stoppedByClock = report.stopped === 'timedOut' && report.fuel <= job.fuel;
    return stoppedByClock ? pool.run(job) : report;
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
  const gradeFile = async (file: string): Promise<{ verdict: Verdict; fuel: number }> => {
    const report = await run(exercise.files[file]!, whole.calls);
    const input = gradingInput({ exercise, tier, prepared: whole, wrong: trial.known });
    return { verdict: gradeReport(input, report).verdict, fuel: report.fuel };
  };
  const [solution, starter] = [solutionFile(tier), starterFile(tier)];
  const accepted = await gradeFile(solution);
  const begun = await gradeFile(starter);
  if (accepted.verdict.kind !== 'passed') {
    problems.push({ file: solution, field: '', message: `must pass, but ${describe(accepted.verdict)}` });
  }
  const limit = sandboxJob({ exercise, tier, source: '', calls: [] }).fuel;
  if (accepted.fuel > limit / 2) {
    const message = `must cost at most half of the fuel (${limit}), costs ${accepted.fuel}`;
    problems.push({ file: solution, field: '', message });
  }
  if (begun.verdict.kind !== 'mismatch') {
    problems.push({ file: starter, field: '', message: `must run and fail, but ${describe(begun.verdict)}` });
  } else if (begun.verdict.misconceptions.length > 0) {
    const named = begun.verdict.misconceptions.map(({ id }) => id).join(', ');
    problems.push({ file: starter, field: '', message: `must show no misconception, but shows ${named}` });
  }
  problems.push(...packProblems(trial, whole.properties));
  return problems;
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

/** The device reference on tfjs's cpu backend, which needs no browser; the GPU backends are tested in one. */
async function deviceProblems(exercise: Exercise): Promise<Problem[]> {
  const { manifest, files, version } = exercise;
  if (files['device.ts'] === undefined) return [];
  const directory = findExerciseDirectories().get(manifest.id)!;
  const module = (await import(
    /* turbopackIgnore: true */ pathToFileURL(path.join(directory, 'device.ts')).href
  )) as DeviceModule;
  await useBackend('cpu', '');
  const problems: Problem[] = [];
  for (const seed of seeds) {
    const prepared = await prepare(exercise, { tier: 'loops', seed, visible: true, hidden: true });
    const { tolerance, tolerances } = manifest;
    const pack = { exercise: manifest.id, version, tolerance, tolerances, cases: prepared.cases };
    try {
      const computed = await computeExpected(module, pack as unknown as Pack);
      problems.push(...disagreements(exercise, prepared, computed));
    } catch (error) {
      problems.push({ file: 'device.ts', field: '', message: (error as Error).message });
    }
  }
  return problems;
}

function disagreements(
  { manifest }: Exercise,
  { cases, expected }: Prepared,
  computed: readonly unknown[],
): Problem[] {
  return cases.flatMap((one, at) => {
    if (one.throws !== undefined) return [];
    const mismatch = compareValues(
      computed[at],
      expected[at],
      tolerancesOf(manifest, 'float32', one.sumLength),
    );
    if (mismatch === null) return [];
    const message = `differs from the oracle on "${one.name.en}": ${JSON.stringify(mismatch)}`;
    return [{ file: 'device.ts', field: '', message }];
  });
}

function describe(verdict: Verdict): string {
  if (!('cases' in verdict)) return `ends as ${verdict.kind}`;
  if (verdict.kind === 'passed') return 'passes';
  return `ends as ${verdict.kind} on "${verdict.case.en}": ${JSON.stringify(verdict.failure)}`;
}
