import { kindOfBundle, type Bundle } from '#graders/bundle.ts';
import { mayPublish, type BundleProblem, type BundleReport } from '#graders/bundle-report.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import type { TypeFault } from '#graders/type-check/type-fault.ts';
import { loadBundle } from '#server/exercises/load-bundle.ts';
import { HttpError } from '#server/http/http-error.ts';
import { authoringPool, typeScriptPool } from '#server/verification/sandbox-pool.ts';
import { bundleProblems } from './bundle.ts';
import { checkAuthored } from './check-authored.ts';
import { checkStructure } from './check-structure.ts';
import { findMissedMutants } from './missed-mutants.ts';
import { problemText } from './problem-text.ts';
import { readTopicBundle } from './read-topic-bundle.ts';
import { rememberRuns, RunMemory } from './remember-runs.ts';
import { typeFaultText } from './type-fault-text.ts';

export interface CheckOptions {
  /** Whether wrong solutions are derived from the model solution as well, once the gate is clean. */
  mutants: boolean;
  /** Whoever asked no longer waits. */
  signal?: AbortSignal;
  /** Where the author's code runs. */
  sandbox?: Sandbox;
}

/** A check that takes longer is given up, whatever an author wrote. */
const mostSeconds = 90;

/** Shared by all checks of this process: a key tells everything that a run depends on. */
const memory = new RunMemory(48 * 2 ** 20);

/** The gate in front of publishing: everything that is wrong with a bundle, by file and field. */
export async function checkBundle(files: Bundle, options: CheckOptions): Promise<BundleReport> {
  const faults = bundleProblems(files);
  if (faults.length > 0) return { problems: faults, solutions: [] };
  if (kindOfBundle(files) === 'topic') return { problems: readTopicBundle(files).problems, solutions: [] };
  const { manifest, problems } = checkStructure(files);
  if (manifest === null) return { problems, solutions: [] };
  const timeout = AbortSignal.timeout(mostSeconds * 1000);
  const signal = AbortSignal.any([timeout, ...(options.signal ? [options.signal] : [])]);
  const sandbox = rememberRuns(options.sandbox ?? authoringPool(), memory, signal);
  const compiler = typeScriptPool();
  try {
    const exercise = loadBundle(files, manifest, sandbox);
    const [ran, types] = await Promise.all([checkAuthored(exercise, sandbox), compiler.checkTypes(files)]);
    const report = { ...ran, problems: [...ran.problems, ...typeProblems(types.faults, ran.problems)] };
    if (!options.mutants || !mayPublish(report, 'exercise')) return report;
    return { ...report, mutants: await findMissedMutants(exercise, { sandbox, compiler }) };
  } catch (error) {
    if (timeout.aborted) return { problems: [tooSlow], solutions: [] };
    if (signal.aborted)
      throw new HttpError(409, 'checkCancelled', 'The check was given up: nobody waits for it.');
    throw error;
  }
}

/** In the compiler's words and in Chinese, where the run has not told of the same line already. */
function typeProblems(faults: readonly TypeFault[], told: readonly BundleProblem[]): BundleProblem[] {
  return faults
    .filter(({ file, line }) => !told.some((one) => one.file === file && one.line === line))
    .map((fault) => ({ file: fault.file, line: fault.line, message: typeFaultText(fault) }));
}

const tooSlow: BundleProblem = {
  file: '',
  message: problemText(`takes more than ${mostSeconds} seconds to check`),
};
