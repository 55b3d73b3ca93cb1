import { checkedSpec, elementCount, fail, frontAxes, frontAxis, shapeText, type TensorRef } from '../spec.ts';
import { refuseBool } from './elementwise.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

export interface Reduction {
  x: TensorRef;
  axis: number | number[] | null;
  keepDims: boolean;
}

function reducedShape(operation: string, { x: { shape }, axis, keepDims }: Reduction): number[] {
  const axes = frontAxes(operation, axis, shape.length);
  const kept = shape.map((extent, at) => (axes.includes(at) ? 1 : extent));
  return keepDims ? kept : kept.filter((_, at) => !axes.includes(at));
}

function reduceTo(operation: string, given: Reduction, dtype: TensorRef['dtype']): Inferred {
  return oneOutput(operation, reducedShape(operation, given), dtype, elementCount(given.x.shape));
}

/** Sums and products: bool tensors count as 0 and 1. */
export function reduceSum(operation: string, given: Reduction): Inferred {
  return reduceTo(operation, given, given.x.dtype === 'bool' ? 'int32' : given.x.dtype);
}

export function reduceToFloat(operation: string, given: Reduction): Inferred {
  return reduceTo(operation, given, 'float32');
}

export function reduceBool(operation: string, given: Reduction): Inferred {
  return reduceTo(operation, given, 'bool');
}

/** The largest or smallest element: there is none where an axis is empty. */
export function reduceExtremum(operation: string, given: Reduction): Inferred {
  refuseBool(operation, given.x);
  const inferred = reduceTo(operation, given, given.x.dtype);
  refuseNothing(operation, given.x, inferred);
  return inferred;
}

export function reduceMoments(operation: string, given: Reduction): Inferred {
  const { outputs, work } = reduceTo(operation, given, 'float32');
  return { outputs: [outputs[0]!, outputs[0]!], work: 4 * work };
}

export function norms(operation: string, given: Reduction & { ord: unknown }): Inferred {
  const { ord, axis, x } = given;
  const axes = axis === null ? [] : frontAxes(operation, axis, x.shape.length);
  if (axes.length > 2) fail(operation, 'a norm runs over one axis, two axes or all', shapeText(axes));
  if (ord === 'fro' && axes.length !== 2) fail(operation, "'fro' needs two axes", 'another number of axes');
  if (ord === 2 && axes.length === 2) fail(operation, "over two axes ord must be 'fro' or 'euclidean'", '2');
  return reduceTo(operation, given, 'float32');
}

export function positionOfExtremum(operation: string, { x, axis }: { x: TensorRef; axis: number }): Inferred {
  refuseBool(operation, x);
  const front = frontAxis(operation, axis, x.shape.length);
  const shape = x.shape.filter((_, at) => at !== front);
  const inferred = oneOutput(operation, shape, 'int32', elementCount(x.shape));
  refuseNothing(operation, x, inferred);
  return inferred;
}

export function cumulative(operation: string, { x, axis }: { x: TensorRef; axis: number }): Inferred {
  refuseBool(operation, x);
  frontAxis(operation, axis, x.shape.length);
  return oneOutput(operation, x.shape, x.dtype);
}

/** Along the last axis alone, as tfjs has it. */
export function alongLastAxis(operation: string, { x, axis }: { x: TensorRef; axis: number }): Inferred {
  const rank = x.shape.length;
  if (rank === 0) fail(operation, 'the tensor must have an axis', 'a scalar');
  if (axis !== -1 && axis !== rank - 1) {
    fail(operation, `the axis must be the last one, −1 or ${rank - 1}`, String(axis));
  }
  return oneOutput(operation, x.shape, 'float32', 5 * elementCount(x.shape));
}

export function largest(operation: string, { x, k }: { x: TensorRef; k: number }): Inferred {
  refuseBool(operation, x);
  const last = x.shape.at(-1);
  if (last === undefined) return fail(operation, 'the tensor must have an axis', 'a scalar');
  if (k < 0 || k > last) fail(operation, `k must lie in [0, ${last}]`, String(k));
  const shape = [...x.shape.slice(0, -1), k];
  const work = elementCount(x.shape) * Math.ceil(Math.log2(last + 2));
  const outputs = [checkedSpec(operation, shape, x.dtype), checkedSpec(operation, shape, 'int32')];
  return { outputs, work };
}

function refuseNothing(operation: string, x: TensorRef, { outputs: [output] }: Inferred): void {
  if (elementCount(x.shape) === 0 && elementCount(output!.shape) > 0) {
    fail(operation, 'there must be an element to choose', `shape ${shapeText(x.shape)}`);
  }
}
