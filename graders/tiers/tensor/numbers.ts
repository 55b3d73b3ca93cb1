import { elementCount, fail, shapeText, type DataType } from './spec.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

/** Numbers that stand in the learner's code, flat, with the shape that their nesting has. */
export interface FlatNumbers {
  values: Float32Array | Int32Array;
  shape: number[];
  dtype: DataType;
}

const mostLiteralNumbers = 2 ** 18;

type NumberArray = Float32Array | Float64Array | Int32Array | Uint8Array;

function isNumberArray(value: unknown): value is NumberArray {
  return (
    value instanceof Float32Array ||
    value instanceof Int32Array ||
    value instanceof Float64Array ||
    value instanceof Uint8Array ||
    value instanceof Uint8ClampedArray
  );
}

export function isNumbers(value: unknown): boolean {
  return (
    typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value) || isNumberArray(value)
  );
}

/**
 * Flattens numbers, nested lists and typed arrays. Without a type it is inferred as in tfjs: bool from truth values,
 * int32 from integer arrays, float32 else. `shape` may rearrange a flat list.
 */
export function flattenNumbers(
  operation: string,
  given: unknown,
  asked: { shape?: number[] | null; dtype?: DataType | null } = {},
): FlatNumbers {
  const nested: number[] = [];
  for (let level = given; ; level = (level as unknown[])[0]) {
    if (!Array.isArray(level) && !isNumberArray(level)) break;
    nested.push(level.length);
    if (nested.length > 6 || level.length === 0 || isNumberArray(level)) break;
  }
  if (elementCount(nested) > mostLiteralNumbers) {
    fail(operation, `at most ${mostLiteralNumbers} numbers can be written out`, shapeText(nested));
  }
  if (isNumberArray(given)) {
    const dtype =
      asked.dtype ?? (given instanceof Float32Array || given instanceof Float64Array ? 'float32' : 'int32');
    return inShape(operation, given, asked.shape ?? nested, dtype);
  }
  const flat: number[] = [];
  let inferred: DataType | null = null;
  const visit = (part: unknown, axis: number): void => {
    if (Array.isArray(part) || isNumberArray(part)) {
      if (part.length !== nested[axis]) {
        fail(
          operation,
          `the lists of axis ${axis} must have length ${nested[axis] ?? 0}`,
          String(part.length),
        );
      }
      if (part instanceof Int32Array || part instanceof Uint8Array) inferred ??= 'int32';
      for (let at = 0; at < part.length; at += 1) visit(part[at], axis + 1);
      return;
    }
    if (axis !== nested.length || (typeof part !== 'number' && typeof part !== 'boolean')) {
      fail(operation, 'values must be numbers in lists of equal length', typeof part);
    }
    if (typeof part === 'boolean') inferred ??= 'bool';
    flat.push(Number(part));
  };
  visit(given, 0);
  return inShape(operation, flat, asked.shape ?? nested, asked.dtype ?? inferred ?? 'float32');
}

function inShape(
  operation: string,
  flat: readonly number[] | NumberArray,
  shape: number[],
  dtype: DataType,
): FlatNumbers {
  if (elementCount(shape) !== flat.length) {
    fail(operation, `the shape must hold the ${flat.length} values given`, shapeText(shape));
  }
  if (dtype === 'float32') return { values: new Float32Array(flat), shape, dtype };
  if (dtype === 'int32') return { values: new Int32Array(flat), shape, dtype };
  return { values: Int32Array.from(flat, (value) => (value ? 1 : 0)), shape, dtype };
}
