/**
 * What is known of a tensor before anything is computed: its shape and its type.
 *
 * The files of this folder that say so are also evaluated inside the sandboxes (see sandbox-source.ts): they import
 * nothing but each other, and no two of their top-level names are equal.
 */
export type DataType = 'float32' | 'int32' | 'bool';

export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: DataType;
}

/** A tensor as an operation takes it: one that exists, by its number, or a constant that stands in the call. */
export type TensorRef = TensorSpec & ({ readonly id: number } | { readonly constant: number | boolean });

export const mostAxes = 6;

/** Larger tensors are refused where they are asked for, before any memory is taken. */
export const mostElements = 2 ** 23;

/** How many tensors one operation may give: what takes an axis apart must not flood the program. */
export const mostOutputs = 4096;

export function elementCount(shape: readonly number[]): number {
  let count = 1;
  for (const extent of shape) count *= extent;
  return count;
}

export function bytesOf({ shape, dtype }: TensorSpec): number {
  return elementCount(shape) * (dtype === 'bool' ? 1 : 4);
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

export function sameShape(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((extent, axis) => extent === right[axis]);
}

/** Checked here and not in every rule: no rule can ask for a tensor that is too large or has too many axes. */
export function checkedSpec(operation: string, shape: readonly number[], dtype: DataType): TensorSpec {
  for (const extent of shape) {
    if (!Number.isSafeInteger(extent) || extent < 0)
      fail(operation, 'extents must be non-negative integers', shapeText(shape));
  }
  if (shape.length > mostAxes) fail(operation, `a tensor has at most ${mostAxes} axes`, shapeText(shape));
  if (elementCount(shape) > mostElements)
    fail(operation, `a tensor has at most ${mostElements} elements`, shapeText(shape));
  return { shape: [...shape], dtype };
}

/** The one form of all messages: which operation, which rule, and what was given instead. */
export function fail(operation: string, rule: string, got: string): never {
  throw new Error(`${operation}: ${rule}, got ${got}`);
}

/** The shape of an element-wise operation: axes are aligned at the end, an extent of 1 is repeated. */
export function broadcastShapes(
  operation: string,
  left: readonly number[],
  right: readonly number[],
): number[] {
  const rank = Math.max(left.length, right.length);
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const a = left[axis - (rank - left.length)] ?? 1;
    const b = right[axis - (rank - right.length)] ?? 1;
    if (a !== b && a !== 1 && b !== 1) {
      fail(operation, 'shapes must broadcast', `${shapeText(left)} and ${shapeText(right)}`);
    }
    shape.push(a === 1 ? b : a);
  }
  return shape;
}

const byPrecedence: DataType[] = ['bool', 'int32', 'float32'];

/** The type that holds both: bool below int32 below float32. */
export function commonType(left: DataType, right: DataType): DataType {
  return byPrecedence[Math.max(byPrecedence.indexOf(left), byPrecedence.indexOf(right))]!;
}

/** An axis counted from the front; negative ones count from the back. */
export function frontAxis(operation: string, axis: number, rank: number): number {
  if (axis < -rank || axis >= rank) {
    fail(operation, `an axis of a rank ${rank} tensor must lie in [${-rank}, ${rank})`, String(axis));
  }
  return axis < 0 ? axis + rank : axis;
}

/** All axes where none are named; sorted, each once. */
export function frontAxes(operation: string, axes: number | number[] | null, rank: number): number[] {
  if (axes === null) return Array.from({ length: rank }, (_, axis) => axis);
  const given = typeof axes === 'number' ? [axes] : axes;
  const front = given.map((axis) => frontAxis(operation, axis, rank)).sort((a, b) => a - b);
  if (front.some((axis, at) => axis === front[at - 1])) {
    fail(operation, 'each axis may be named once', shapeText(given));
  }
  return front;
}
