import type { BundleKind } from './bundle.ts';
import type { Text } from './text.ts';

/** One mistake of an author, told with all the others. */
export interface BundleProblem {
  /** Empty where the bundle as a whole is at fault. */
  file: string;
  /** The place in a manifest, `examples.0.arguments`, or the name of an export. */
  field?: string;
  /** Counted from 1, where it is known. */
  line?: number;
  message: Text;
}

/** How one solution of a bundle ended on the cases: the model solution, the starter or a known-wrong one. */
export interface SolutionReport {
  file: string;
  /** The kind of its verdict: `passed`, `mismatch`, `timedOut`, `rejected` … */
  ended: string;
  /** Whether that is what such a file must do. */
  isExpected: boolean;
  /** The misconceptions that it shows. */
  misconceptions: string[];
}

/** A wrong solution, derived from the model solution, that no case rejects: a case is missing, or it is no mistake. */
export interface MissedMutant {
  file: string;
  line: number;
  description: Text;
  diff: { before: string; after: string };
}

export interface MutantsReport {
  caught: number;
  missed: MissedMutant[];
  /** More were possible than time allows. */
  isPartial: boolean;
}

/** What the gate says of a bundle; it may be published when there is no problem. */
export interface BundleReport {
  problems: BundleProblem[];
  solutions: SolutionReport[];
  mutants?: MutantsReport;
}

/** Whether the gate is clean: nothing is wrong, and every solution of an exercise was run and did what it must. */
export function mayPublish({ problems, solutions }: BundleReport, kind: BundleKind | null): boolean {
  if (problems.length > 0 || kind === null) return false;
  if (kind === 'topic') return true;
  return solutions.length > 0 && solutions.every(({ isExpected }) => isExpected);
}
