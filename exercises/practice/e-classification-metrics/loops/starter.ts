/** What is mistaken for what, and how well each class is found. */
export function classificationMetrics(
  yTrue: Ints,
  yPred: Ints,
  C: number,
): {
  confusion: IntTensor;
  precision: Tensor;
  recall: Tensor;
  f1: Tensor;
  macroF1: number;
  accuracy: number;
} {
  const confusion: IntTensor = { shape: [C, C], data: new Int32Array(C * C) };
  const perClass = (): Tensor => ({ shape: [C], data: new Float32Array(C) });

  return { confusion, precision: perClass(), recall: perClass(), f1: perClass(), macroF1: 0, accuracy: 0 };
}
