/** Codes with their scale and zero point. */
export function quantise(
  x: Tensor,
  scheme: 'symmetric' | 'affine',
): { q: Int8Array; scale: number; zeroPoint: number } {
  return { q: new Int8Array(x.data.length), scale: 0, zeroPoint: 0 };
}

/** The values that the codes stand for. */
export function dequantise(q: Int8Array, shape: number[], scale: number, zeroPoint: number): Tensor {
  return { shape, data: new Float32Array(q.length) };
}
