import { elementCount, fail, shapeText, type DataType, type TensorRef } from '../spec.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

interface Made {
  shape: number[];
  dtype: DataType;
}

export function made(operation: string, { shape, dtype }: Made): Inferred {
  return oneOutput(operation, shape, dtype);
}

export function filled(
  operation: string,
  { shape, value, dtype }: Omit<Made, 'dtype'> & { value: number; dtype: DataType | null },
): Inferred {
  void value;
  return oneOutput(operation, shape, dtype ?? 'float32');
}

/** Numbers that stand in the learner's code; they arrive flat. */
export function literal(operation: string, { values, shape, dtype }: Made & { values: unknown }): Inferred {
  const flat = values instanceof Float32Array || values instanceof Int32Array ? values : null;
  if (flat === null) return fail(operation, 'values must be numbers', 'something else');
  if (flat.length !== elementCount(shape)) {
    fail(operation, `the shape must hold the ${flat.length} values given`, shapeText(shape));
  }
  return oneOutput(operation, shape, dtype);
}

interface Eye {
  numRows: number;
  numColumns: number | null;
  batchShape: number[] | null;
  dtype: DataType;
}

export function identityMatrix(operation: string, { numRows, numColumns, batchShape, dtype }: Eye): Inferred {
  return oneOutput(operation, [...(batchShape ?? []), numRows, numColumns ?? numRows], dtype);
}

interface Range {
  start: number;
  stop: number;
  step: number;
  dtype: DataType;
}

/** As in tfjs, a range that runs downwards without a step takes −1. */
export function counted(operation: string, { start, stop, step, dtype }: Range): Inferred {
  if (step === 0) fail(operation, 'the step must not be 0', '0');
  if (dtype === 'bool') fail(operation, 'a range has numbers', 'bool');
  const runs = start !== stop && !(start < stop && step < 0) && !(stop < start && step > 1);
  return oneOutput(operation, [runs ? Math.abs(Math.ceil((stop - start) / step)) : 0], dtype);
}

export function spaced(operation: string, { num }: { num: number }): Inferred {
  if (num < 1) fail(operation, 'num must be 1 or more', String(num));
  return oneOutput(operation, [num], 'float32');
}

export function diagonal(operation: string, { x }: { x: TensorRef }): Inferred {
  return oneOutput(operation, [...x.shape, ...x.shape], x.dtype);
}

export function likeGiven(operation: string, { x }: { x: TensorRef }): Inferred {
  return oneOutput(operation, x.shape, x.dtype);
}

interface OneHot {
  indices: TensorRef;
  depth: number;
  dtype: DataType;
}

export function oneHotRows(operation: string, { indices, depth, dtype }: OneHot): Inferred {
  if (depth < 2) fail(operation, 'the depth must be 2 or more', String(depth));
  return oneOutput(operation, [...indices.shape, depth], dtype);
}
