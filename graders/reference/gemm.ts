import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';

export interface GemmOptions {
  alpha?: number;
  beta?: number;
  transposeA?: boolean;
  transposeB?: boolean;
  /** Broadcast to the product. */
  c?: AnyTensor;
}

/** `α·op(A)·op(B) + β·C` of matrices, op being the identity or the transpose. Dongarra et al. 1990 (BLAS 3). */
export function gemm(a: AnyTensor, b: AnyTensor, options: GemmOptions = {}): Tensor64 {
  const { alpha = 1, beta = 1, transposeA, transposeB, c } = options;
  const product = map(
    matmul(a, b, { transposeLeft: transposeA, transposeRight: transposeB }),
    (x) => alpha * x,
  );
  return c ? combine(product, c, (value, addend) => value + beta * addend) : product;
}
