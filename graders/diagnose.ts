import { compareValues } from './compare.ts';
import type { Fingerprint, GradedCase, KnownWrong } from './pack.ts';
import type { Outcome } from './run.ts';
import { tolerancesOf, type Precision, type Tolerance, type ToleranceRules } from './tolerance.ts';

export interface DiagnosisInput {
  cases: readonly GradedCase[];
  outcomes: readonly (Outcome | undefined)[];
  /** Whether the case with this index passed. */
  passed: readonly boolean[];
  wrong: readonly KnownWrong[];
  rules: ToleranceRules;
  precision: Precision;
}

/**
 * Names the misconceptions that explain a wrong answer: on every failing case where the known-wrong solution differs
 * from the reference, the learner's outcome equals its outcome. Solutions that explain every failing case go before
 * those that explain half of them or more. A case that the learner passed and the known-wrong solution does not speaks
 * against it: a variant may treat an edge case better, but it must explain more than it leaves unexplained. Several ids
 * mean that the cases cannot tell them apart.
 */
export function diagnose({ cases, outcomes, passed, wrong, rules, precision }: DiagnosisInput): string[] {
  const failing = cases.flatMap((one, at) => (passed[at] || outcomes[at] === undefined ? [] : [{ one, at }]));
  if (failing.length === 0) return [];
  const complete = new Set<string>();
  const partial = new Set<string>();
  for (const { misconception, outcomes: known } of wrong) {
    const asked = failing.filter(({ at }) => known[at]!.kind !== 'unknown');
    const telling = asked.filter(({ at }) => known[at]!.kind !== 'right');
    const matches = telling.every(({ one, at }) =>
      matchesFingerprint(outcomes[at]!, known[at]!, tolerancesOf(rules, precision, one.sumLength)),
    );
    const against = known.filter(
      (print, at) => passed[at] && print.kind !== 'right' && print.kind !== 'unknown',
    ).length;
    if (!matches || telling.length <= against || 2 * telling.length < asked.length) continue;
    (telling.length === asked.length && against === 0 ? complete : partial).add(misconception);
  }
  return [...(complete.size > 0 ? complete : partial)];
}

function matchesFingerprint(outcome: Outcome, known: Fingerprint, tolerance: Tolerance): boolean {
  switch (known.kind) {
    case 'right':
    case 'unknown':
    case 'other':
      return false;
    case 'threw':
      return outcome.kind === 'threw' && outcome.name === known.name;
    case 'overBudget':
      return outcome.kind === 'overBudget';
    case 'refused':
      return outcome.kind === 'refused' && outcome.refused.name === known.name;
    case 'value':
      return outcome.kind === 'returned' && compareValues(outcome.value, known.value, tolerance) === null;
  }
}
