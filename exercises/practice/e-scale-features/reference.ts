import {
  fitScaler,
  inverseTransformFeatures,
  transformFeatures,
} from '#graders/reference/feature-scaling.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function drive(
  train: Tensor,
  kind: 'standard' | 'minmax',
  x: Tensor,
): { transformed: Tensor64; restored: Tensor64 } {
  const scaler = fitScaler(train, kind);
  const transformed = transformFeatures(scaler, x);
  return { transformed, restored: inverseTransformFeatures(scaler, transformed) };
}
