import {
  averageScore,
  classificationMetrics,
  type ClassScore,
} from '#graders/reference/classification-metrics.ts';
import { classCounts, confusionMatrix } from '#graders/reference/confusion-matrix.ts';
import { rocAuc } from '#graders/reference/roc-auc.ts';
import { numberOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { input, knownOutputs, optionalInput } from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';

export const metrics: Family = {
  name: 'metrics',
  express: bySource({
    sklearn: byOperation({
      classification_metrics: classification,
      ranking_metrics: ranking,
      regression_metrics: outsideCurriculum('a report on a regression'),
      multiclass_prob_metrics: outsideCurriculum('a report on probabilities of classes'),
    }),
    keras: outsideCurriculum('a metric that Keras keeps over several calls'),
  }),
};

const scores: Record<string, [ClassScore, number]> = {
  precision: ['precision', 1],
  recall: ['recall', 1],
  f1: ['fBeta', 1],
  fbeta2: ['fBeta', 2],
  jaccard: ['jaccard', 1],
};

function classification(vector: TruthCase): Expressed {
  const weights = optionalInput(vector, 'sample_weight')?.data;
  const matrix = confusionMatrix(input(vector, 'y_true').data, input(vector, 'y_pred').data, {
    classes: numberOf(vector.attributes, 'num_classes', 2),
    ...(weights && { weights }),
  });
  const counts = classCounts(matrix);
  const { precision, recall, f1, accuracy } = classificationMetrics(matrix);
  const averaged = Object.entries(scores).flatMap(([name, [score, beta]]) =>
    (['macro', 'micro', 'weighted'] as const).map(
      (average) => [`${name}_${average}`, averageScore(counts, score, { average, beta })] as const,
    ),
  );
  return knownOutputs(vector, {
    ...Object.fromEntries(averaged),
    accuracy,
    confusion_matrix: matrix,
    precision_per_class: precision,
    recall_per_class: recall,
    f1_per_class: f1,
    support: { shape: [counts.support.length], data: counts.support },
  });
}

function ranking(vector: TruthCase): Expressed {
  return knownOutputs(vector, {
    roc_auc: rocAuc(input(vector, 'y_score').data, input(vector, 'y_true').data),
  });
}
