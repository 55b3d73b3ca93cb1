import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDraw, resolveArguments } from '#graders/case.ts';
import { compareValues } from '#graders/compare.ts';
import { useBackend } from '#graders/device/backend.ts';
import { computeExpected, type DeviceModule } from '#graders/device/expected.ts';
import type { Tier } from '#graders/exercise.ts';
import { gradeReport, type GradingInput } from '#graders/grade.ts';
import { fingerprint, type GradedCase, type KnownWrong, type Pack } from '#graders/pack.ts';
import { readOutcomes, type SandboxReport } from '#graders/run.ts';
import { defaultFuel } from '#graders/sandbox/job.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import { toleranceOf } from '#graders/tolerance.ts';
import type { Verdict } from '#graders/verdict.ts';
import { findExerciseDirectories } from '../exercises/folder.ts';
import { wrongSolutions, type Exercise, type WrongSolution } from '../exercises/load.ts';
import type { Problem } from '../exercises/validate.ts';
import { largeCases, markCases, prepareCases, publishedCases, agrees, type Prepared } from './verify.ts';

/** Different numbers each time: what holds for one seed by luck does not hold for all of them. */
const seeds = [1, 20_260, 777_777];

/** A known-wrong solution must miss by this many tolerances, so that no rounding ever lets it pass. */
const wideMargin = 10;

/**
 * The gate in front of publishing: the solution passes, the starter fails cleanly, every known-wrong solution is
 * rejected by a wide margin and diagnosed by its own name, the device reference agrees with the oracle, and
 * prerequisites exist. Everything that does not hold is listed.
 */
export async function checkExercise(exercise: Exercise, pool: SandboxPool): Promise<Problem[]> {
  const tiers = Object.keys(exercise.manifest.tiers) as Tier[];
  const problems = [...missingPrerequisites(exercise), ...(await deviceProblems(exercise))];
  for (const tier of tiers) {
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
  const { manifest, cases } = exercise;
  const published = publishedCases(manifest);
  const visible = cases.visible(createDraw(seed)).map((one) => ({ ...one, hidden: false }));
  const hidden = cases.hidden(createDraw(seed)).map((one) => ({ ...one, hidden: true }));
  const marked = markCases([...published, ...visible, ...hidden], cases.sumLength);
  const prepared = prepareCases(exercise, marked);
  const once = prepared.calls.map((call) => ({ ...call, repeat: false }));
  const run = (source: string, calls = prepared.calls): Promise<SandboxReport> => {
    const fuel = manifest.tiers[tier].fuel ?? defaultFuel;
    return pool.run({ source, function: manifest.function, calls: [...calls], fuel });
  };
  const wrong = await Promise.all(
    wrongSolutions(exercise, tier).map(async (one) => ({ ...one, report: await run(one.source, once) })),
  );
  const trial: Trial = { exercise, prepared: { ...prepared, calls: once }, wrong, known: [] };
  trial.known = knownOutcomes(trial);
  const [solution, starter] = [`${tier}/solution.ts`, `${tier}/starter.ts`];
  const accepted = judge({ ...trial, prepared }, await run(exercise.files[solution]!));
  const begun = judge({ ...trial, prepared }, await run(exercise.files[starter]!));
  const problems = wrong.flatMap((one) => wrongProblems(trial, one));
  if (accepted.kind !== 'passed') {
    problems.push({ file: solution, field: '', message: `must pass, but ${describe(accepted)}` });
  }
  if (begun.kind !== 'mismatch') {
    problems.push({ file: starter, field: '', message: `must run and fail, but ${describe(begun)}` });
  }
  return problems;
}

/** What the packs and the server's diagnosis know of the wrong solutions. */
function knownOutcomes({ exercise, prepared, wrong }: Trial): KnownWrong[] {
  const large = largeCases(prepared);
  return wrong.map(({ misconception, report }) => ({
    misconception,
    outcomes: readOutcomes(prepared.calls, report).map((outcome, at) =>
      large.has(at) ? { kind: 'unknown' } : fingerprint(outcome, agrees(exercise, prepared, at, outcome)),
    ),
  }));
}

interface Judgement {
  /** Indices of the cases that count; all of them by default. */
  only?: readonly number[];
  widen?: number;
}

function judge({ exercise, prepared, known }: Trial, report: SandboxReport, how: Judgement = {}): Verdict {
  const { only = [...prepared.cases.keys()], widen = 1 } = how;
  const pick = <T>(list: readonly T[]): T[] => only.flatMap((at) => (at < list.length ? [list[at]!] : []));
  const all = only.length === prepared.cases.length;
  const input: GradingInput = {
    rules: exercise.manifest,
    cases: pick(prepared.cases),
    values: pick(prepared.values),
    calls: pick(prepared.calls),
    expected: only.map((at) => prepared.expected[at]),
    wrong: known.map((one) => ({ ...one, outcomes: pick(one.outcomes) })),
    precision: 'float64',
    widen,
  };
  return gradeReport(input, all ? report : { ...report, calls: pick(report.calls) }).verdict;
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
    const ids = 'misconceptions' in verdict ? verdict.misconceptions.map(({ id }) => id) : [];
    if (ids.includes(misconception)) continue;
    tell(`must be diagnosed by ${name} cases as ${misconception}, but is as ${ids.join(', ') || 'nothing'}`);
  }
  return problems;
}

/** The device reference on tfjs's cpu backend, which needs no browser; the GPU backends are tested in one. */
async function deviceProblems(exercise: Exercise): Promise<Problem[]> {
  const { manifest, cases, version } = exercise;
  const directory = findExerciseDirectories().get(manifest.id)!;
  const module = (await import(
    /* turbopackIgnore: true */ pathToFileURL(path.join(directory, 'device.ts')).href
  )) as DeviceModule;
  await useBackend('cpu', '');
  const problems: Problem[] = [];
  for (const seed of seeds) {
    const draw = createDraw(seed);
    const all = [...cases.visible(draw), ...cases.hidden(draw)].map((one) => ({ ...one, hidden: false }));
    const graded = markCases([...publishedCases(manifest), ...all], cases.sumLength);
    const pack = { ...manifest, exercise: manifest.id, version, cases: graded } as unknown as Pack;
    try {
      const computed = await computeExpected(module, pack);
      problems.push(...disagreements(exercise, graded, computed));
    } catch (error) {
      problems.push({ file: 'device.ts', field: '', message: (error as Error).message });
    }
  }
  return problems;
}

function disagreements(
  { manifest, reference }: Exercise,
  cases: readonly GradedCase[],
  computed: readonly unknown[],
): Problem[] {
  return cases.flatMap((one, at) => {
    if (one.throws !== undefined) return [];
    const expected = reference(...(resolveArguments(one) as never[]));
    const mismatch = compareValues(
      computed[at],
      expected,
      toleranceOf(manifest.tolerance, 'float32', one.sumLength),
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
