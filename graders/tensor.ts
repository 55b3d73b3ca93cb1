/** A dense float32 tensor in row-major order; `data.length` is the product of `shape`; a scalar has shape []. */
export interface Tensor {
  shape: number[];
  data: Float32Array;
}

/** The same with 32-bit integers: ids, labels, positions. */
export interface IntTensor {
  shape: number[];
  data: Int32Array;
}

/** The same in double precision: what the oracle computes with. */
export interface Tensor64 {
  shape: number[];
  data: Float64Array;
}

export type AnyTensor = Tensor | IntTensor | Tensor64;

/** Whatever an exercise takes or returns. */
export type Value =
  | number
  | boolean
  | string
  | null
  | Float32Array
  | Int32Array
  | Float64Array
  | AnyTensor
  | Value[]
  | ValueRecord;

export interface ValueRecord {
  [key: string]: Value;
}

type Nested = number | Nested[];

/** Thrown for shapes that no tensor can have or that do not fit together. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

export function isTensor(value: unknown): value is AnyTensor {
  if (typeof value !== 'object' || value === null || !('shape' in value) || !('data' in value)) return false;
  return Array.isArray(value.shape) && isNumericArray(value.data);
}

export function isNumericArray(value: unknown): value is Float32Array | Int32Array | Float64Array {
  return value instanceof Float32Array || value instanceof Int32Array || value instanceof Float64Array;
}

/**
 * A float32 tensor from nested arrays, as an author writes it: `tensor([[1, 2], [3, 4]])`. A shape may be given where
 * the nesting cannot tell it: `tensor([], [0, 3])`. Throws ShapeError when the rows differ in length or do not fill
 * the shape.
 */
export function tensor(nested: Nested, shape?: readonly number[]): Tensor {
  const flat = flatten(nested, shape);
  return { shape: flat.shape, data: Float32Array.from(flat.numbers) };
}

/** The same with 32-bit integers; throws ShapeError for a number that is none. */
export function intTensor(nested: Nested, shape?: readonly number[]): IntTensor {
  const flat = flatten(nested, shape);
  const data = Int32Array.from(flat.numbers);
  const wrong = flat.numbers.find((value, at) => value !== data[at]);
  if (wrong !== undefined) throw new ShapeError(`intTensor: numbers must be 32-bit integers, got ${wrong}`);
  return { shape: flat.shape, data };
}

function flatten(nested: Nested, asked?: readonly number[]): { shape: number[]; numbers: number[] } {
  const shape: number[] = [];
  for (let level = nested; Array.isArray(level); level = level[0]!) {
    shape.push(level.length);
    if (level.length === 0) break;
  }
  const numbers: number[] = [];
  const visit = (part: Nested, axis: number): void => {
    if (!Array.isArray(part)) {
      if (axis !== shape.length)
        throw new ShapeError(`tensor: every path must have depth ${shape.length}, got ${axis}`);
      numbers.push(part);
      return;
    }
    if (part.length !== shape[axis]) {
      throw new ShapeError(
        `tensor: rows of axis ${axis} must have length ${shape[axis]}, got ${part.length}`,
      );
    }
    for (const child of part) visit(child, axis + 1);
  };
  visit(nested, 0);
  if (asked && sizeOf(asked) !== numbers.length) {
    throw new ShapeError(
      `tensor: shape [${asked}] must hold ${sizeOf(asked)} numbers, got ${numbers.length}`,
    );
  }
  return { shape: asked ? [...asked] : shape, numbers };
}

/** The float32 tensor as float64, for the oracle. */
export function toFloat64({ shape, data }: AnyTensor): Tensor64 {
  return { shape: [...shape], data: Float64Array.from(data) };
}

/** Multi-dimensional index of a flat position, e.g. 5 in [2, 3] is [1, 2]. */
export function unravelIndex(position: number, shape: readonly number[]): number[] {
  const index = new Array<number>(shape.length);
  let rest = position;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    index[axis] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return index;
}
