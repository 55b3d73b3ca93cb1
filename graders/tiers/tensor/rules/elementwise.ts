import { broadcastShapes, commonType, fail, type DataType, type TensorRef } from '../spec.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

interface One {
  x: TensorRef;
}

interface Two {
  a: TensorRef;
  b: TensorRef;
}

/** Keeps shape and type. Bool tensors hold no numbers. */
export function mapNumbers(operation: string, { x }: One): Inferred {
  refuseBool(operation, x);
  return oneOutput(operation, x.shape, x.dtype);
}

export function mapToFloat(operation: string, { x }: One): Inferred {
  return oneOutput(operation, x.shape, 'float32');
}

export function mapToBool(operation: string, { x }: One): Inferred {
  return oneOutput(operation, x.shape, 'bool');
}

export function clip(operation: string, given: One & { min: number; max: number }): Inferred {
  if (!(given.min <= given.max)) {
    fail(operation, 'the minimum must not exceed the maximum', `${given.min} and ${given.max}`);
  }
  return mapNumbers(operation, given);
}

export function preluRule(operation: string, { x, alpha }: One & { alpha: TensorRef }): Inferred {
  return oneOutput(operation, broadcastShapes(operation, x.shape, alpha.shape), 'float32');
}

/** Broadcasts; the type is the one that holds both. Two bool tensors have no sum. */
export function arithmetic(operation: string, { a, b }: Two): Inferred {
  const dtype = commonType(a.dtype, b.dtype);
  if (dtype === 'bool') fail(operation, 'two bool tensors must be cast to numbers first', 'bool and bool');
  return oneOutput(operation, broadcastShapes(operation, a.shape, b.shape), dtype);
}

export function wholeQuotient(operation: string, given: Two): Inferred {
  return oneOutput(operation, arithmetic(operation, given).outputs[0]!.shape, 'int32');
}

/** The product of two bool tensors is true where both are. */
export function product(operation: string, { a, b }: Two): Inferred {
  const shape = broadcastShapes(operation, a.shape, b.shape);
  return oneOutput(operation, shape, commonType(a.dtype, b.dtype));
}

/** The larger or the smaller of two: bool tensors count as 0 and 1. */
export function extremum(operation: string, { a, b }: Two): Inferred {
  const dtype = commonType(a.dtype, b.dtype);
  return oneOutput(
    operation,
    broadcastShapes(operation, a.shape, b.shape),
    dtype === 'bool' ? 'int32' : dtype,
  );
}

export function comparison(operation: string, { a, b }: Two): Inferred {
  return oneOutput(operation, broadcastShapes(operation, a.shape, b.shape), 'bool');
}

export function choose(operation: string, { condition, a, b }: Two & { condition: TensorRef }): Inferred {
  const shape = broadcastShapes(operation, broadcastShapes(operation, condition.shape, a.shape), b.shape);
  return oneOutput(operation, shape, commonType(a.dtype, b.dtype));
}

export function castRule(operation: string, { x, dtype }: One & { dtype: DataType }): Inferred {
  return oneOutput(operation, x.shape, dtype);
}

export function sumOfMany(operation: string, { tensors }: { tensors: TensorRef[] }): Inferred {
  const [first] = tensors;
  if (first === undefined) return fail(operation, 'there must be at least one tensor', 'none');
  for (const { shape, dtype } of tensors) {
    if (dtype !== first.dtype || shape.join() !== first.shape.join()) {
      fail(operation, 'all tensors must have one shape and type', `[${shape.join(', ')}] ${dtype}`);
    }
  }
  refuseBool(operation, first);
  const inferred = oneOutput(operation, first.shape, first.dtype);
  return { ...inferred, work: inferred.work * tensors.length };
}

export function refuseBool(operation: string, { dtype }: TensorRef): void {
  if (dtype === 'bool') fail(operation, 'a bool tensor must be cast to numbers first', 'bool');
}
