import { sizeOf, type Tensor64 } from '../tensor.ts';

/** A float64 tensor of this shape, all elements `value` (0 by default). */
export function zeros(shape: readonly number[], value = 0): Tensor64 {
  return { shape: [...shape], data: new Float64Array(sizeOf(shape)).fill(value) };
}
