import { plainText } from '../plain-text.ts';
import { encodeCall, readOutcomes, type Outcome } from '../run.ts';
import type { Value } from '../tensor.ts';
import type { LearnerSandbox } from './learner-sandbox.ts';

/** Calls of a learner's functions outside any grading. */
export interface LearnerJob {
  /** What the learner's module must export. */
  functions: readonly string[];
  /** JavaScript that exports `drive(functions, …arguments)`, where one call is made of many of the learner's. */
  driver?: string;
  calls: readonly { function: string; arguments: readonly Value[] }[];
}

export type LearnerFailure =
  | { code: 'timedOut' | 'stopped' | 'notExported' | 'unreadable' }
  | { code: 'threw'; message: string; line?: number };

export type LearnerRun =
  | { kind: 'ran'; values: readonly unknown[]; milliseconds: number }
  | { kind: 'failed'; failure: LearnerFailure };

/**
 * Runs compiled learner's code in the sandbox: all values or the first failure. The values are as hostile as the
 * code: whoever shows them checks what they are. Throws as LearnerSandbox.run does.
 */
export async function callLearner(
  sandbox: Pick<LearnerSandbox, 'run'>,
  code: string,
  { functions, driver, calls: asked }: LearnerJob,
): Promise<LearnerRun> {
  const calls = asked.map((call) => encodeCall({ function: call.function }, [...call.arguments]));
  const report = await sandbox.run({
    code,
    functions: [...functions],
    calls,
    ...(driver !== undefined && { driver }),
  });
  if (report.notExported !== undefined) return failed({ code: 'notExported' });
  if (report.loadError !== undefined) return failed({ code: 'unreadable' });
  const values: unknown[] = [];
  for (const outcome of readOutcomes(calls, report)) {
    if (outcome?.kind !== 'returned') return failed(failureOf(outcome));
    values.push(outcome.value);
  }
  return { kind: 'ran', values, milliseconds: report.milliseconds };
}

function failed(failure: LearnerFailure): LearnerRun {
  return { kind: 'failed', failure };
}

function failureOf(outcome: Exclude<Outcome, { kind: 'returned' }> | undefined): LearnerFailure {
  switch (outcome?.kind) {
    case 'timedOut':
      return { code: 'timedOut' };
    case 'threw': {
      const { name, message, line } = outcome;
      return {
        code: 'threw',
        message: plainText(`${name}: ${message}`, 200),
        ...(line !== undefined && { line }),
      };
    }
    case undefined:
    case 'outOfMemory':
      return { code: 'stopped' };
    default:
      return { code: 'unreadable' };
  }
}
