interface FloatTensor {
  shape: number[];
  data: Float32Array;
}

interface Learner {
  quantise: (x: FloatTensor, scheme: string) => { q: unknown; scale: unknown; zeroPoint: unknown };
  dequantise: (q: unknown, shape: number[], scale: unknown, zeroPoint: unknown) => unknown;
}

/** Quantises, keeps the codes as 32-bit integers (an Int8Array cannot leave), and takes them back. */
export function drive({ quantise, dequantise }: Learner, x: FloatTensor, scheme: string): unknown {
  const { q, scale, zeroPoint } = quantise(x, scheme);
  const codes = q instanceof Int8Array ? Int32Array.from(q) : q;
  return { q: codes, scale, zeroPoint, restored: dequantise(q, [...x.shape], scale, zeroPoint) };
}
