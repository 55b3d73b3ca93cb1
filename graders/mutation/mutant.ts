import type ts from 'typescript';

export type MutationKind =
  | 'argumentOrder'
  | 'comparison'
  | 'condition'
  | 'constant'
  | 'missingFactor'
  | 'missingStatement'
  | 'missingTerm'
  | 'offByOne'
  | 'rounding'
  | 'sign'
  | 'swappedAxes';

/** One small change of a solution, as a learner might have written it. */
export interface Mutant {
  kind: MutationKind;
  /** Where it is, both counted from 1. */
  line: number;
  column: number;
  before: string;
  after: string;
  /** The whole module with the change. */
  source: string;
}

/** A text that takes the place of a node. */
export interface Change {
  kind: MutationKind;
  node: ts.Node;
  after: string;
}
