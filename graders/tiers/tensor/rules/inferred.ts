import { checkedSpec, elementCount, type DataType, type TensorSpec } from '../spec.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

/** What an operation will give, and what computing it costs. */
export interface Inferred {
  outputs: TensorSpec[];
  /** Elementary steps (one multiplication and addition is one): decides before anything is computed. */
  work: number;
}

export type Infer = (operation: string, given: never) => Inferred;

/** One output; without a number of steps, each of its elements costs one. */
export function oneOutput(
  operation: string,
  shape: readonly number[],
  dtype: DataType,
  work?: number,
): Inferred {
  const spec = checkedSpec(operation, shape, dtype);
  return { outputs: [spec], work: work ?? elementCount(spec.shape) };
}
