/** Why a kernel is not run. */
export type KernelRejection =
  | { code: 'tooLong'; bytes: number; limit: number }
  | { code: 'character'; character: string }
  | { code: 'openComment' }
  | { code: 'reserved'; name: string }
  | { code: 'directive'; name: string }
  | { code: 'override'; name: string }
  | { code: 'noEntryPoint' }
  | { code: 'entryPoint'; name: string }
  | { code: 'workgroupSize'; actual: string }
  | { code: 'bindingNumbers'; name: string }
  | { code: 'bindingGroup'; group: number }
  | { code: 'binding'; binding: number; count: number }
  | { code: 'bindingTwice'; binding: number }
  | { code: 'bindingKind'; name: string; expected: string }
  /** The fields of P are not the scalars of the exercise. */
  | { code: 'uniform'; name: string; expected: string }
  | { code: 'recursion'; name: string }
  /** The compiler accepts what the grader cannot follow. */
  | { code: 'structure' }
  | { code: 'arraySize'; bytes: number; limit: number }
  | { code: 'arrayLength' }
  | { code: 'codeSize'; size: number; limit: number }
  /** What the compiler says. */
  | { code: 'wgsl'; message: string }
  /** Found when the pipeline is made: it has no place. */
  | { code: 'pipeline'; message: string }
  | { code: 'noPass'; name: string }
  | { code: 'unknownPass'; name: string };

/** A rejection by its offset in the source; null where it concerns the whole. */
export interface Problem {
  reason: KernelRejection;
  at: number | null;
}
