import { map } from '#graders/reference/map.ts';
import { quantizeInt8 } from '#graders/reference/quantization.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function drive(
  x: Tensor,
  scheme: 'symmetric' | 'affine',
): { q: Int32Array; scale: number; zeroPoint: number; restored: Tensor64 } {
  const { codes, scale, zeroPoint } = quantizeInt8(x, scheme);
  return {
    q: codes.data,
    scale,
    zeroPoint,
    restored: map(codes, (code) => scale * (code - zeroPoint)),
  };
}
