const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

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
  const counts = new Int32Array(C * C);
  yTrue.forEach((truth, n) => counts[truth * C + yPred[n]]++);
  const precision = new Float32Array(C);
  const recall = new Float32Array(C);
  const f1 = new Float32Array(C);
  let right = 0;

  for (let c = 0; c < C; c++) {
    let predicted = 0;
    let actual = 0;
    for (let other = 0; other < C; other++) {
      predicted += counts[other * C + c];
      actual += counts[c * C + other];
    }
    const hits = counts[c * C + c];
    right += hits;
    const p = share(hits, predicted);
    const r = share(hits, actual);
    const f = share(2 * p * r, p + r);
    [precision[c], recall[c], f1[c]] = [p, r, f];
  }
  return {
    confusion: { shape: [C, C], data: counts },
    precision: { shape: [C], data: precision },
    recall: { shape: [C], data: recall },
    f1: { shape: [C], data: f1 },
    macroF1: share(right, yTrue.length),
    accuracy: share(right, yTrue.length),
  };
}
