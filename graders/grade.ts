import { shapesOf } from './case.ts';
import { compareValues } from './compare.ts';
import { diagnose } from './diagnose.ts';
import { judgeProperty } from './judge-property.ts';
import type { LaidOut } from './lay-out.ts';
import type { GradedCase, GradedProperty, KnownWrong, Pack } from './pack.ts';
import { plainText } from './plain-text.ts';
import { readOutcomes, readResult, type Outcome, type SandboxReport } from './run.ts';
import { tolerancesOf, type Precision, type Tolerance } from './tolerance.ts';
import type { CaseReport, Failure, Verdict } from './verdict.ts';

export interface GradingInput extends LaidOut {
  rules: Pick<Pack, 'tolerance' | 'tolerances' | 'misconceptions'>;
  /** What the reference returns for each case; ignored where the case asks for an error. */
  expected: readonly unknown[];
  wrong: readonly KnownWrong[];
  precision: Precision;
  /** Multiplies every tolerance; the gate for known-wrong solutions asks for a wide margin. */
  widen?: number;
}

export interface Grading {
  verdict: Verdict;
  /** One per case, for the pictures of expected and actual. */
  outcomes: (Outcome | undefined)[];
}

/** Turns what left the sandbox into a verdict. The same in browser, server and command line. */
export function gradeReport(input: GradingInput, report: SandboxReport): Grading {
  if (report.rejected) return { verdict: report.rejected, outcomes: [] };
  const console = plainText(report.console, 20_000);
  if (report.notExported !== undefined) {
    const name = plainText(report.notExported, 60);
    return { verdict: { kind: 'rejected', reason: { code: 'notExported', name } }, outcomes: [] };
  }
  if (report.loadError) {
    const error = readResult(report.loadError);
    const memory = { name: 'InternalError', message: 'out of memory' };
    const threw =
      error.kind === 'threw' ? error : error.kind === 'outOfMemory' ? memory : { name: 'Error', message: '' };
    return { verdict: { ...threw, kind: 'loadFailed', console }, outcomes: [] };
  }
  const all = readOutcomes(input.calls, report, input.expected);
  const outcomes = all.slice(0, input.cases.length);
  const reports = [
    ...input.cases.map((one, at) => reportCase(input, one, at, outcomes[at])),
    ...reportProperties(input, all.slice(input.cases.length)),
  ];
  const passed = reports.filter(({ status }) => status === 'passed').length;
  const graded = { cases: reports, passed, total: reports.length, console };
  const firstFailed = reports.find(({ failure }) => failure !== undefined);
  if (!firstFailed?.failure) return { verdict: { kind: 'passed', ...graded, misconceptions: [] }, outcomes };
  return {
    verdict: {
      kind: verdictKind(reports),
      case: firstFailed.name,
      failure: firstFailed.failure,
      ...graded,
      misconceptions: nameMisconceptions(input, outcomes, reports.slice(0, input.cases.length)),
    },
    outcomes,
  };
}

function verdictKind(reports: readonly CaseReport[]): 'mismatch' | 'threw' | 'timedOut' | 'outOfMemory' {
  const kinds = new Set(reports.map(({ failure }) => failure?.kind));
  if (kinds.has('timedOut')) return 'timedOut';
  if (kinds.has('outOfMemory')) return 'outOfMemory';
  const first = reports.find(({ failure }) => failure)?.failure?.kind;
  return first === 'threw' || first === 'refused' ? 'threw' : 'mismatch';
}

function reportCase(
  input: GradingInput,
  one: GradedCase,
  at: number,
  outcome: Outcome | undefined,
): CaseReport {
  const report = { name: one.name, hidden: one.hidden, inputShapes: shapesOf(input.values[at]!) };
  if (outcome === undefined) return { ...report, status: 'skipped' };
  const failure = failureOf(input, one, at, outcome);
  return failure === null ? { ...report, status: 'passed' } : { ...report, status: 'failed', failure };
}

function failureOf(input: GradingInput, one: GradedCase, at: number, outcome: Outcome): Failure | null {
  if (outcome.kind === 'threw') {
    return one.throws !== undefined && outcome.name === one.throws ? null : outcome;
  }
  if (outcome.kind !== 'returned') return outcome;
  if (one.throws !== undefined) return { kind: 'didNotThrow', expected: one.throws };
  const mismatch = compareValues(outcome.value, input.expected[at], toleranceFor(input, one.sumLength));
  return mismatch === null ? null : { kind: 'mismatch', mismatch };
}

function toleranceFor({ rules, precision, widen = 1 }: GradingInput, sumLength: number): Tolerance {
  return { ...tolerancesOf(rules, precision, sumLength), widen };
}

/** Properties are judged on the outputs that left the sandbox, each as one line of the report. */
function reportProperties(input: GradingInput, outcomes: readonly (Outcome | undefined)[]): CaseReport[] {
  let taken = 0;
  return input.properties.map((property, at) => {
    const own = outcomes.slice(taken, (taken += property.calls.length));
    const { name, hidden } = property;
    const values = input.propertyValues[at]!;
    const report = { name, hidden, property: true, inputShapes: shapesOf(values[0] ?? []) } as const;
    if (own.length < property.calls.length || own.includes(undefined))
      return { ...report, status: 'skipped' };
    const failure = propertyFailure(input, property, own as Outcome[], values);
    return failure === null ? { ...report, status: 'passed' } : { ...report, status: 'failed', failure };
  });
}

function propertyFailure(
  input: GradingInput,
  { calls, relation }: GradedProperty,
  outcomes: readonly Outcome[],
  values: GradingInput['propertyValues'][number],
): Failure | null {
  const stopped = outcomes.find((outcome) => outcome.kind !== 'returned');
  if (stopped) return stopped;
  const outputs = outcomes.map((outcome) => (outcome.kind === 'returned' ? outcome.value : undefined));
  const sumLength = Math.max(...calls.map((call) => call.sumLength));
  return judgeProperty(relation, { outputs, values, tolerance: toleranceFor(input, sumLength) });
}

function nameMisconceptions(
  { cases, wrong, rules, precision }: GradingInput,
  outcomes: readonly (Outcome | undefined)[],
  reports: readonly CaseReport[],
): { id: string; text: { en: string; zh: string } }[] {
  const passed = reports.map(({ status }) => status === 'passed');
  const ids = diagnose({ cases, outcomes, passed, wrong, rules, precision });
  return ids.flatMap((id) => (rules.misconceptions[id] ? [{ id, text: rules.misconceptions[id] }] : []));
}
