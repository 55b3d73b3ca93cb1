import { toFloat64, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

/** The sum of tensors, broadcast to their common shape. */
export function add(first: AnyTensor, ...others: readonly AnyTensor[]): Tensor64 {
  return others.reduce<Tensor64>((sum, other) => combine(sum, other, (a, b) => a + b), toFloat64(first));
}

/** The element-wise product ⊙, broadcast to the common shape. */
export function multiply(first: AnyTensor, ...others: readonly AnyTensor[]): Tensor64 {
  return others.reduce<Tensor64>(
    (product, other) => combine(product, other, (a, b) => a * b),
    toFloat64(first),
  );
}
