import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { broadcastPositions, broadcastShape, sumTo } from './broadcast.ts';
import { reshape } from './reshape.ts';
import { transpose } from './transpose.ts';
import { zeros } from './zeros.ts';

export interface MatmulOptions {
  /** Read the last two axes of `left` ([…, K, M]) or of `right` ([…, N, K]) transposed. */
  transposeLeft?: boolean;
  transposeRight?: boolean;
}

/**
 * Matrix product over the last two axes, `y[…, m, n] = Σ_k left[…, m, k] · right[…, k, n]`; axes before them are
 * broadcast. A vector on the left counts as a row, on the right as a column, and its axis vanishes from the result.
 * Throws ShapeError when the inner extents differ or an argument is a scalar. NumPy, `matmul`.
 */
export function matmul(
  left: AnyTensor,
  right: AnyTensor,
  { transposeLeft = false, transposeRight = false }: MatmulOptions = {},
): Tensor64 {
  const rows = asMatrices(left, transposeLeft, 'row');
  const columns = asMatrices(right, transposeRight, 'column');
  const product = multiplyMatrices(rows, columns);
  const shape = product.shape.slice(0, -2);
  if (left.shape.length > 1) shape.push(product.shape.at(-2)!);
  if (right.shape.length > 1) shape.push(product.shape.at(-1)!);
  return { shape, data: product.data };
}

/** Gradients of matmul for an upstream gradient of its result: `dLeft = dy·rightᵀ`, `dRight = leftᵀ·dy`. */
export function matmulBackward(
  left: AnyTensor,
  right: AnyTensor,
  upstream: AnyTensor,
  { transposeLeft = false, transposeRight = false }: MatmulOptions = {},
): { left: Tensor64; right: Tensor64 } {
  const rows = asMatrices(left, transposeLeft, 'row');
  const columns = asMatrices(right, transposeRight, 'column');
  const batch = broadcastShape(rows.shape.slice(0, -2), columns.shape.slice(0, -2));
  const gradient = reshape(upstream, [...batch, rows.shape.at(-2)!, columns.shape.at(-1)!]);
  const dRows = sumTo(multiplyMatrices(gradient, swapLast(columns)), rows.shape);
  const dColumns = sumTo(multiplyMatrices(swapLast(rows), gradient), columns.shape);
  return {
    left: reshape(transposeLeft && left.shape.length > 1 ? swapLast(dRows) : dRows, left.shape),
    right: reshape(transposeRight && right.shape.length > 1 ? swapLast(dColumns) : dColumns, right.shape),
  };
}

/** At least two axes, the matrix the right way round. */
function asMatrices(tensor: AnyTensor, transposed: boolean, vector: 'row' | 'column'): Tensor64 {
  const { shape } = tensor;
  if (shape.length === 0) throw new ShapeError('matmul: arguments must have an axis, got a scalar');
  if (shape.length === 1) return reshape(tensor, vector === 'row' ? [1, shape[0]!] : [shape[0]!, 1]);
  return transposed ? swapLast(tensor) : reshape(tensor, shape);
}

/** The last two axes exchanged. */
export function swapLast(tensor: AnyTensor): Tensor64 {
  const order = tensor.shape.map((_, axis) => axis);
  return transpose(tensor, [...order.slice(0, -2), order.length - 1, order.length - 2]);
}

function multiplyMatrices(left: Tensor64, right: Tensor64): Tensor64 {
  const [m, k] = left.shape.slice(-2) as [number, number];
  const [inner, n] = right.shape.slice(-2) as [number, number];
  if (inner !== k) throw new ShapeError(`matmul: inner extents must be equal, got ${k} and ${inner}`);
  const batch = broadcastShape(left.shape.slice(0, -2), right.shape.slice(0, -2));
  const product = zeros([...batch, m, n]);
  const lefts = broadcastPositions(left.shape.slice(0, -2), batch);
  const rights = broadcastPositions(right.shape.slice(0, -2), batch);
  for (let matrix = 0; matrix < sizeOf(batch); matrix += 1) {
    const [fromLeft, fromRight, to] = [lefts[matrix]! * m * k, rights[matrix]! * k * n, matrix * m * n];
    for (let i = 0; i < m; i += 1) {
      for (let p = 0; p < k; p += 1) {
        const factor = left.data[fromLeft + i * k + p]!;
        for (let j = 0; j < n; j += 1) {
          product.data[to + i * n + j]! += factor * right.data[fromRight + p * n + j]!;
        }
      }
    }
  }
  return product;
}
