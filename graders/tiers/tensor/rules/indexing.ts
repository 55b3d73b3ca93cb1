import { elementCount, fail, frontAxis, sameShape, shapeText, type TensorRef } from '../spec.ts';
import { refuseBool } from './elementwise.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

interface Slice {
  x: TensorRef;
  begin: number[];
  size: number[] | null;
}

/** Axes that are not named, and sizes of −1, go on to the end. */
export function sliced(operation: string, { x, begin, size }: Slice): Inferred {
  const { shape } = x;
  if (shape.length === 0) fail(operation, 'the tensor must have an axis', 'a scalar');
  if (begin.length > shape.length || (size?.length ?? 0) > shape.length) {
    fail(operation, `begin and size must have at most ${shape.length} numbers`, shapeText(begin));
  }
  const extents = shape.map((extent, axis) => {
    const from = begin[axis] ?? 0;
    const asked = size?.[axis] ?? -1;
    const count = asked === -1 ? extent - from : asked;
    if (from < 0 || count < 0 || from + count > extent) {
      const got = `begin ${shapeText(begin)}${size === null ? '' : `, size ${shapeText(size)}`}`;
      fail(operation, `the slice must lie inside ${shapeText(shape)}`, got);
    }
    return count;
  });
  return oneOutput(operation, extents, x.dtype);
}

interface StridedSlice {
  x: TensorRef;
  begin: number[];
  end: number[];
  strides: number[] | null;
  beginMask: number;
  endMask: number;
}

/** Negative positions count from the end; a set bit of a mask leaves its axis open on that side. */
export function stridedSliced(operation: string, given: StridedSlice): Inferred {
  const { x, begin, end } = given;
  const strides = given.strides ?? begin.map(() => 1);
  if (begin.length > x.shape.length || end.length !== begin.length || strides.length !== begin.length) {
    const got = `${begin.length}, ${end.length} and ${strides.length}`;
    fail(operation, `begin, end and strides must have equally many numbers, at most ${x.shape.length}`, got);
  }
  if (strides.includes(0)) fail(operation, 'strides must not be 0', shapeText(strides));
  const extents = x.shape.map((extent, axis) => {
    if (axis >= begin.length) return extent;
    const stride = strides[axis]!;
    const [low, high] = stride > 0 ? [0, extent] : [-1, extent - 1];
    const place = (position: number): number =>
      Math.min(high, Math.max(low, position < 0 ? position + extent : position));
    const from = given.beginMask & (1 << axis) ? (stride > 0 ? low : high) : place(begin[axis]!);
    const to = given.endMask & (1 << axis) ? (stride > 0 ? high : low) : place(end[axis]!);
    return Math.max(0, Math.ceil((to - from) / stride));
  });
  return oneOutput(operation, extents, x.dtype);
}

interface Pad {
  x: TensorRef;
  paddings: number[][];
}

export function padded(operation: string, { x, paddings }: Pad): Inferred {
  const { shape } = x;
  if (shape.length === 0) fail(operation, 'the tensor must have an axis', 'a scalar');
  if (paddings.length !== shape.length || paddings.flat().some((count) => count < 0)) {
    const got = paddings.map(shapeText).join(', ');
    fail(operation, `paddings must have one non-negative pair per axis of ${shapeText(shape)}`, got);
  }
  return oneOutput(
    operation,
    shape.map((extent, axis) => extent + paddings[axis]![0]! + paddings[axis]![1]!),
    x.dtype,
  );
}

export function mirrorPadded(operation: string, given: Pad & { mode: string }): Inferred {
  const inferred = padded(operation, given);
  const { shape } = given.x;
  given.paddings.forEach((pair, axis) => {
    const most = given.mode === 'reflect' ? shape[axis]! - 1 : shape[axis]!;
    if (Math.max(...pair) > most) {
      fail(operation, `axis ${axis} can be padded by at most ${Math.max(0, most)} here`, shapeText(pair));
    }
  });
  return inferred;
}

interface Gather {
  x: TensorRef;
  indices: TensorRef;
  axis: number;
  batchDims: number;
}

export function gathered(operation: string, { x, indices, axis, batchDims }: Gather): Inferred {
  const at = frontAxis(operation, axis, x.shape.length);
  if (batchDims < 0 || batchDims > Math.min(at, indices.shape.length)) {
    fail(operation, `batchDims must lie in [0, ${Math.min(at, indices.shape.length)}]`, String(batchDims));
  }
  if (!sameShape(x.shape.slice(0, batchDims), indices.shape.slice(0, batchDims))) {
    const got = `${shapeText(x.shape)} and ${shapeText(indices.shape)}`;
    fail(operation, `the first ${batchDims} extents must be equal`, got);
  }
  const shape = [...x.shape.slice(0, at), ...indices.shape.slice(batchDims), ...x.shape.slice(at + 1)];
  if (x.shape[at] === 0 && elementCount(shape) > 0)
    fail(operation, 'there must be an element to gather', shapeText(x.shape));
  return oneOutput(operation, shape, x.dtype);
}

export function gatheredPoints(
  operation: string,
  { x, indices }: { x: TensorRef; indices: TensorRef },
): Inferred {
  const depth = indices.shape.at(-1);
  if (x.shape.length === 0 || depth === undefined || depth > x.shape.length) {
    const got = `${shapeText(x.shape)} and ${shapeText(indices.shape)}`;
    return fail(operation, 'the last axis of indices must hold positions in x', got);
  }
  const shape = [...indices.shape.slice(0, -1), ...x.shape.slice(depth)];
  if (elementCount(x.shape) === 0 && elementCount(shape) > 0)
    fail(operation, 'there must be an element to gather', shapeText(x.shape));
  return oneOutput(operation, shape, x.dtype);
}

interface Scatter {
  indices: TensorRef;
  updates: TensorRef;
  shape: readonly number[];
}

/** Repeated positions add up. */
export function scattered(operation: string, { indices, updates, shape }: Scatter): Inferred {
  refuseBool(operation, updates);
  checkScatter(operation, { indices, updates, shape });
  return oneOutput(operation, shape, updates.dtype, elementCount(shape) + elementCount(updates.shape));
}

export function updatedPoints(
  operation: string,
  { x, indices, updates }: Omit<Scatter, 'shape'> & { x: TensorRef },
): Inferred {
  checkScatter(operation, { indices, updates, shape: x.shape });
  if (x.dtype !== updates.dtype)
    fail(operation, 'x and updates must have one type', `${x.dtype} and ${updates.dtype}`);
  return oneOutput(operation, x.shape, x.dtype);
}

function checkScatter(operation: string, { indices, updates, shape }: Scatter): void {
  const depth = indices.shape.at(-1);
  const wanted = [...indices.shape.slice(0, -1), ...shape.slice(depth)];
  if (depth === undefined || shape.length < 1 || depth > shape.length || !sameShape(updates.shape, wanted)) {
    const got = `${shapeText(indices.shape)} and ${shapeText(updates.shape)}`;
    fail(operation, `indices and updates must fit the shape ${shapeText(shape)}`, got);
  }
}
