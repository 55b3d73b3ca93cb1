import type { Call } from './case.ts';
import type { Tier } from './exercise.ts';
import type { Value } from './tensor.ts';
import type { Text } from './text.ts';

/** A numeric part of a property: of an output, of an argument, or a value. `path` is e.g. `dx` or `0.loss`. */
export type Term =
  | { output: number; path?: string }
  /** The argument `argument` of the call `of`. */
  | { argument: number; of: number; path?: string }
  | { value: Value };

/** What must hold between the outputs of a property's calls. Outputs are the learner's own, never the reference's. */
export type Relation =
  /** Both have the same shape and the same elements. */
  | { kind: 'equal'; left: Term; right: Term }
  /** Σ factor · term is zero in every element. */
  | { kind: 'linear'; terms: { factor: number; of: Term }[] }
  /** Every sum along the axis is `value`; without an axis, the sum of all. */
  | { kind: 'sumsTo'; of: Term; axis?: number; value: number }
  /** Along the axis, `of` is `from` taken in this order. */
  | { kind: 'permutes'; of: Term; from: Term; axis: number; order: number[] }
  /** The inner products of all pairs are equal. */
  | { kind: 'innerProduct'; pairs: [Term, Term][] }
  /**
   * (⟨weights, plus⟩ − ⟨weights, minus⟩) / (2 · step) = ⟨gradient, direction⟩, where plus and minus are outputs at
   * θ ± step · direction. Without weights the outputs are summed.
   */
  | {
      kind: 'finiteDifference';
      gradient: Term;
      direction: Term;
      plus: Term;
      minus: Term;
      weights?: Term;
      step: number;
      /** Share of the larger side by which the two may differ; by default 1 %. */
      rtol?: number;
      /** What the rounding of the outputs may add; by default 1e-3. */
      atol?: number;
    }
  /** The mean of all elements lies within `within` of the value. */
  | { kind: 'mean'; of: Term; value: number; within: number };

/** A relation that must hold for a learner's outputs, with the calls that it speaks of. Data, so that packs carry it. */
export interface Property {
  /** Says what must hold; learners read it. */
  name: Text;
  /** Known to the server only; by default learners see it. */
  hidden?: boolean;
  tiers?: Tier[];
  calls: Call[];
  relation: Relation;
}
