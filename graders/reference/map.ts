import type { AnyTensor, Tensor64 } from '../tensor.ts';

/** `y[i] = f(x[i], i)` for every element, in row-major order; the shape stays. */
export function map({ shape, data }: AnyTensor, f: (value: number, position: number) => number): Tensor64 {
  return { shape: [...shape], data: Float64Array.from(data, f) };
}
