interface Matrix {
  shape: number[];
  data: Float32Array;
}

interface Learner {
  fitScaler: (x: Matrix, kind: string) => unknown;
  transform: (scaler: unknown, x: Matrix) => Matrix;
  inverse: (scaler: unknown, z: Matrix) => Matrix;
}

/** Fits on one matrix, applies to another and takes it back; the scaler itself stays inside. */
export function drive(
  { fitScaler, transform, inverse }: Learner,
  train: Matrix,
  kind: string,
  x: Matrix,
): { transformed: Matrix; restored: Matrix } {
  const scaler = fitScaler(train, kind);
  const transformed = transform(scaler, x);
  const copy = { shape: [...transformed.shape], data: transformed.data.slice() };
  return { transformed: copy, restored: inverse(scaler, transformed) };
}
