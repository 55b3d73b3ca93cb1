import { ShapeError, sizeOf } from '../tensor.ts';

/**
 * The axis counted from the front; negative ones count from the end. Throws RangeError for one outside −rank…rank−1.
 */
export function resolveAxis(axis: number, rank: number): number {
  const resolved = axis < 0 ? axis + rank : axis;
  if (!(Number.isInteger(axis) && resolved >= 0 && resolved < rank)) {
    throw new RangeError(`resolveAxis: axis must lie in −${rank}…${rank - 1}, got ${axis}`);
  }
  return resolved;
}

/** The axes counted from the front, in ascending order. Throws RangeError when one is named twice. */
export function resolveAxes(axes: readonly number[], rank: number): number[] {
  const resolved = axes.map((axis) => resolveAxis(axis, rank)).sort((left, right) => left - right);
  if (new Set(resolved).size !== resolved.length) {
    throw new RangeError(`resolveAxes: axes must differ, got ${axes}`);
  }
  return resolved;
}

/** How many elements lie before, along and after an axis: a tensor seen as [outer, extent, inner]. */
export function lanesOf(
  shape: readonly number[],
  axis: number,
): { outer: number; extent: number; inner: number } {
  return { outer: sizeOf(shape.slice(0, axis)), extent: shape[axis]!, inner: sizeOf(shape.slice(axis + 1)) };
}

/** Row-major strides in elements: how far apart neighbours along each axis lie in memory. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}

/** Throws ShapeError unless both shapes are the same. */
export function requireSameShape(left: readonly number[], right: readonly number[], where: string): void {
  if (left.length === right.length && left.every((extent, axis) => extent === right[axis])) return;
  throw new ShapeError(`${where}: shape must be [${left}], got [${right}]`);
}
