export const correlations = [0.9, 0.5, 0.2, 0] as const;
export const mostModels = 20;

/** Variance of the mean of M predictions with variance 1 and this pairwise correlation. Hastie et al. 2009, eq. 15.1. */
export function varianceOfMean(models: number, correlation: number): number {
  return correlation + (1 - correlation) / models;
}
