interface Learner<Tensor> {
  fitScaler: (tf: unknown, x: Tensor, kind: string) => unknown;
  transform: (tf: unknown, scaler: unknown, x: Tensor) => Tensor;
  inverse: (tf: unknown, scaler: unknown, z: Tensor) => Tensor;
}

/** Fits on one matrix, applies to another and takes it back; the scaler itself stays inside. */
export function drive<Tensor>(
  { fitScaler, transform, inverse }: Learner<Tensor>,
  ...[tf, train, kind, x]: [tf: unknown, train: Tensor, kind: string, x: Tensor]
): { transformed: Tensor; restored: Tensor } {
  const scaler = fitScaler(tf, train, kind);
  const transformed = transform(tf, scaler, x);
  return { transformed, restored: inverse(tf, scaler, transformed) };
}
