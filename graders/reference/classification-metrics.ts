import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { classCounts, type ClassCounts } from './confusion-matrix.ts';

/** TP/(TP + FP), TP/(TP + FN), their weighted harmonic mean and TP/(TP + FP + FN). */
export type ClassScore = 'precision' | 'recall' | 'fBeta' | 'jaccard';

export interface ClassificationMetrics {
  /** [C] each. */
  precision: Tensor64;
  recall: Tensor64;
  f1: Tensor64;
  macroF1: number;
  accuracy: number;
}

/**
 * Per-class and overall metrics of a confusion matrix [C, C] with rows the truth; any 0/0 is 0. macroF1 is the mean of
 * the C values of F1. van Rijsbergen 1979, ch. 7; Manning, Raghavan & Schütze 2008, §8.3.
 */
export function classificationMetrics(confusion: AnyTensor): ClassificationMetrics {
  const counts = classCounts(confusion);
  const total = counts.support.reduce((sum, count) => sum + count, 0);
  return {
    precision: toTensor(classScores(counts, 'precision')),
    recall: toTensor(classScores(counts, 'recall')),
    f1: toTensor(classScores(counts, 'fBeta')),
    macroF1: averageScore(counts, 'fBeta', { average: 'macro' }),
    accuracy: ratio(
      counts.truePositives.reduce((sum, count) => sum + count, 0),
      total,
    ),
  };
}

/** A score of every class; F-beta weighs recall β times as much as precision. */
export function classScores(counts: ClassCounts, score: ClassScore, beta = 1): Float64Array {
  return counts.truePositives.map((_, at) => scoreOf(counts, score, { at, beta }));
}

/**
 * One score for all classes: the mean over the classes (macro), the mean weighted by support, or the score of the counts
 * added up (micro).
 */
export function averageScore(
  counts: ClassCounts,
  score: ClassScore,
  { average, beta = 1 }: { average: 'macro' | 'micro' | 'weighted'; beta?: number },
): number {
  const add = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  if (average === 'micro') {
    const { truePositives, falsePositives, falseNegatives, support } = counts;
    const pooled = [truePositives, falsePositives, falseNegatives, support].map((part) =>
      Float64Array.of(add(part)),
    );
    const [tp, fp, fn, all] = pooled as [Float64Array, Float64Array, Float64Array, Float64Array];
    return scoreOf({ truePositives: tp, falsePositives: fp, falseNegatives: fn, support: all }, score, {
      at: 0,
      beta,
    });
  }
  const scores = classScores(counts, score, beta);
  if (average === 'macro') return ratio(add(scores), scores.length);
  return ratio(add(scores.map((value, at) => value * counts.support[at]!)), add(counts.support));
}

function scoreOf(counts: ClassCounts, score: ClassScore, { at, beta }: { at: number; beta: number }): number {
  const tp = counts.truePositives[at]!;
  const fp = counts.falsePositives[at]!;
  const fn = counts.falseNegatives[at]!;
  if (score === 'precision') return ratio(tp, tp + fp);
  if (score === 'recall') return ratio(tp, tp + fn);
  if (score === 'jaccard') return ratio(tp, tp + fp + fn);
  return ratio((1 + beta ** 2) * tp, (1 + beta ** 2) * tp + beta ** 2 * fn + fp);
}

/** 0/0 counts as 0. */
function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function toTensor(values: Float64Array): Tensor64 {
  return { shape: [values.length], data: values };
}
