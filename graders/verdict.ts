import type { Relation } from './property.ts';
import type { Text } from './text.ts';
import type { KernelRejection } from './tiers/kernel/rejection.ts';
import type { Rejection as ScriptRejection } from './tiers/loops.ts';
import type { RefusedName } from './tiers/tensor/refusals.ts';

/** How one output differs from the reference. `path` names the part of a compound output, e.g. "dx" or "[2]". */
export type Mismatch =
  | { kind: 'type'; path: string; expected: string; actual: string }
  | { kind: 'keys'; path: string; missing: string[]; unexpected: string[] }
  | { kind: 'shape'; path: string; expected: number[]; actual: number[] }
  | { kind: 'length'; path: string; expected: number; actual: number }
  | { kind: 'nonFinite'; path: string; wrong: number; total: number; first: FirstWrong }
  | { kind: 'values'; path: string; wrong: number; total: number; worst: number; first: FirstWrong }
  | { kind: 'text'; path: string; expected: string; actual: string };

/** The first element beyond tolerance. Numbers are written as text, since JSON has no NaN and no infinity. */
export interface FirstWrong {
  index: number[];
  expected: string;
  actual: string;
}

/** A relation between outputs that does not hold, with the first place where it does not. */
export interface PropertyFailure {
  kind: 'property';
  relation: Relation['kind'];
  /** Empty `actual`: the outputs have not the form that the relation speaks of; `expected` says which one. */
  expected: string;
  actual: string;
  index: number[];
}

/** Why a case did not pass. */
export type Failure =
  | { kind: 'mismatch'; mismatch: Mismatch }
  /** What a learner is told of a mismatch in a hidden case. */
  | { kind: 'hidden'; differs: Mismatch['kind'] | 'property'; path: string }
  | PropertyFailure
  | { kind: 'threw'; name: string; message: string; line?: number; column?: number }
  | { kind: 'didNotThrow'; expected: string }
  | { kind: 'mutatedInput' }
  | { kind: 'notDeterministic' }
  | { kind: 'unreadable'; message: string }
  /** A name of tfjs that cannot be used here; the page says why. */
  | { kind: 'refused'; refused: RefusedName; line?: number; column?: number }
  /** More kernels than the case allows, whatever the sizes: a loop over elements. */
  | { kind: 'overBudget'; used: number; limit: number }
  | { kind: 'timedOut' }
  | { kind: 'outOfMemory' };

export interface CaseReport {
  name: Text;
  status: 'passed' | 'failed' | 'skipped';
  hidden: boolean;
  /** Not one output that is compared, but a relation between several. */
  property?: true;
  /** Shapes of the tensors given, in the order of the parameters. */
  inputShapes: number[][];
  failure?: Failure;
}

export interface Misconception {
  id: string;
  text: Text;
}

interface Graded {
  cases: CaseReport[];
  passed: number;
  total: number;
  console: string;
  /** What a wrong answer looks like; several when they cannot be told apart. */
  misconceptions: Misconception[];
}

/** Why a source is not run, and where the reason stands. */
export interface Rejection {
  reason: ScriptRejection | KernelRejection;
  line?: number;
  column?: number;
}

/** A source that is not run. A compiler may have more to say than the first reason. */
export interface Rejected extends Rejection {
  kind: 'rejected';
  more?: Rejection[];
}

/** The result of grading one submission. A wrong answer is a verdict, never an exception. */
export type Verdict =
  | ({ kind: 'passed' } & Graded)
  | ({ kind: 'mismatch' | 'threw' | 'timedOut' | 'outOfMemory'; case: Text; failure: Failure } & Graded)
  | Rejected
  | { kind: 'loadFailed'; name: string; message: string; line?: number; column?: number; console: string };
