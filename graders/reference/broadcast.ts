import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { stridesOf } from './axes.ts';
import { zeros } from './zeros.ts';

/**
 * The common shape of tensors of different shapes: axes are aligned at the end, an extent of 1 repeats. Throws
 * ShapeError when two extents differ and neither is 1. NumPy, "General broadcasting rules".
 */
export function broadcastShape(...shapes: (readonly number[])[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const extents = shapes.map((shape) => shape[axis - rank + shape.length] ?? 1);
    const extent = extents.find((value) => value !== 1) ?? 1;
    const wrong = extents.find((value) => value !== 1 && value !== extent);
    if (wrong !== undefined) {
      throw new ShapeError(
        `broadcastShape: extents of axis ${axis} must be equal or 1, got ${extent} and ${wrong}`,
      );
    }
    return extent;
  });
}

/** For each element of `shape`, row-major, the position in a tensor of `from` that stands there. */
export function broadcastPositions(from: readonly number[], shape: readonly number[]): Int32Array {
  const missing = shape.length - from.length;
  const steps = stridesOf(from).map((stride, axis) => (from[axis] === 1 ? 0 : stride));
  const positions = new Int32Array(sizeOf(shape));
  const index = new Array<number>(shape.length).fill(0);
  let position = 0;
  for (let at = 0; at < positions.length; at += 1) {
    positions[at] = position;
    for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
      const step = axis < missing ? 0 : steps[axis - missing]!;
      position += step;
      index[axis]! += 1;
      if (index[axis]! < shape[axis]!) break;
      position -= step * shape[axis]!;
      index[axis] = 0;
    }
  }
  return positions;
}

/** The tensor repeated to fill `shape`. Throws ShapeError when it cannot. */
export function broadcastTo(tensor: AnyTensor, shape: readonly number[]): Tensor64 {
  const common = broadcastShape(tensor.shape, shape);
  if (common.length !== shape.length || common.some((extent, axis) => extent !== shape[axis])) {
    throw new ShapeError(`broadcastTo: shape [${tensor.shape}] must fit [${shape}], got [${common}]`);
  }
  const data = Float64Array.from(
    broadcastPositions(tensor.shape, shape),
    (position) => tensor.data[position]!,
  );
  return { shape: [...shape], data };
}

/** Gradient of broadcastTo: every element of `shape` sums up what its copies received. */
export function sumTo(gradient: AnyTensor, shape: readonly number[]): Tensor64 {
  const sum = zeros(shape);
  broadcastPositions(shape, gradient.shape).forEach((position, at) => {
    sum.data[position]! += gradient.data[at]!;
  });
  return sum;
}

/** `f(left, right)` element by element, both broadcast to their common shape. */
export function combine(
  left: AnyTensor,
  right: AnyTensor,
  f: (left: number, right: number) => number,
): Tensor64 {
  const shape = broadcastShape(left.shape, right.shape);
  const [lefts, rights] = [broadcastPositions(left.shape, shape), broadcastPositions(right.shape, shape)];
  return {
    shape,
    data: Float64Array.from(lefts, (from, at) => f(left.data[from]!, right.data[rights[at]!]!)),
  };
}

/** The sum of tensors, broadcast to their common shape. */
export function add(first: AnyTensor, second: AnyTensor, ...others: AnyTensor[]): Tensor64 {
  const start = combine(first, second, (a, b) => a + b);
  return others.reduce<Tensor64>((result, other) => combine(result, other, (a, b) => a + b), start);
}

export function subtract(left: AnyTensor, right: AnyTensor): Tensor64 {
  return combine(left, right, (a, b) => a - b);
}

/** The element-wise product ⊙ of tensors, broadcast to their common shape. */
export function multiply(first: AnyTensor, second: AnyTensor, ...others: AnyTensor[]): Tensor64 {
  const start = combine(first, second, (a, b) => a * b);
  return others.reduce<Tensor64>((result, other) => combine(result, other, (a, b) => a * b), start);
}

export function divide(left: AnyTensor, right: AnyTensor): Tensor64 {
  return combine(left, right, (a, b) => a / b);
}
