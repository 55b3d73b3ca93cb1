import type { AnyTensor } from '#graders/tensor.ts';

/** How closely an output must agree: relative and absolute, or in units of the last place of its type. */
export type Tolerance = { rtol: number; atol: number } | { metric: 'ULP' | 'ATOL'; value: number };

/** A tensor as a vector gives it: non-finite numbers and integers beyond 2^53 are strings, booleans are 0 and 1. */
export interface TruthTensor {
  name: string;
  shape: number[];
  dtype: string;
  data: (number | string)[];
  /** onnx: the position in the operator's list of inputs or outputs. */
  slot?: number;
  /** keras optimizers: the step this tensor belongs to. */
  step?: number;
  /** keras metrics: the call of update_state this tensor belongs to. */
  call?: number;
  /** tfjs gradients: the position among the arguments that are differentiated. */
  wrt?: string | number;
  constant?: boolean;
}

/** One vector with everything its file says about it. */
export interface TruthCase {
  id: string;
  source: string;
  op: string;
  family: string;
  opset?: number;
  domain?: string;
  attributes: Record<string, unknown>;
  inputs: TruthTensor[];
  outputs: TruthTensor[];
  tolerance: Tolerance;
}

/** What a reference op returned for one output of a vector. */
export type ExpressedOutput = AnyTensor | number | string | readonly string[];

/**
 * The oracle's outputs in the order of the vector's, or why the oracle's ops cannot say what the vector asks. A vector may
 * bundle the results of many functions, of which the oracle has some: `judged` then names those, in the same order.
 */
export type Expressed =
  { outputs: readonly ExpressedOutput[]; judged?: readonly string[] } | { notExpressible: string };

/**
 * The adapter of one family: maps names, layouts and attributes of the sources to the oracle's ops. It never computes
 * an answer itself.
 */
export interface Family {
  name: string;
  express(vector: TruthCase): Expressed;
}

/** Thrown anywhere inside an adapter for what the oracle's ops cannot say; its message is the reason. */
export class NotExpressible extends Error {
  override name = 'NotExpressible';
}
