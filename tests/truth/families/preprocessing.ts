import { fitScaler, transformFeatures } from '#graders/reference/feature-scaling.ts';
import { lpNormalize } from '#graders/reference/lp-normalize.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { input, knownOutputs } from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';

export const preprocessing: Family = {
  name: 'preprocessing',
  express: bySource({
    sklearn: byOperation({ scalers, pca: outsideCurriculum('principal component analysis') }),
  }),
};

function scalers(vector: TruthCase): Expressed {
  const [train, test] = [input(vector, 'train'), input(vector, 'test')];
  const [standard, minmax] = [fitScaler(train, 'standard'), fitScaler(train, 'minmax')];
  return knownOutputs(vector, {
    mean: standard.offset,
    scale: standard.divisor,
    standard_train: transformFeatures(standard, train),
    standard_test: transformFeatures(standard, test),
    min: minmax.offset,
    minmax_train: transformFeatures(minmax, train),
    minmax_test: transformFeatures(minmax, test),
    l2_train: lpNormalize(train, { p: 2, axes: [1] }),
  });
}
