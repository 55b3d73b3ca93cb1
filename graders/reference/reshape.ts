import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';

/**
 * The same numbers in row-major order under another shape; one extent may be −1 and is what remains. Throws
 * ShapeError when the sizes differ.
 */
export function reshape(input: AnyTensor, shape: readonly number[]): Tensor64 {
  const size = sizeOf(input.shape);
  const known = sizeOf(shape.filter((extent) => extent !== -1));
  const resolved = shape.map((extent) => (extent === -1 ? size / known : extent));
  if (sizeOf(resolved) !== size || resolved.some((extent) => !Number.isInteger(extent))) {
    throw new ShapeError(`reshape: shape must hold ${size} elements, got [${shape}]`);
  }
  return { shape: resolved, data: Float64Array.from(input.data) };
}

/** [N, …] as a matrix [N, F]: feature order is memory order, the last axis fastest; rank 1 or more. */
export function flatten(input: AnyTensor): Tensor64 {
  const [batch, ...features] = input.shape;
  if (batch === undefined) throw new ShapeError('flatten: input must have a batch axis, got a scalar');
  return reshape(input, [batch, sizeOf(features)]);
}
