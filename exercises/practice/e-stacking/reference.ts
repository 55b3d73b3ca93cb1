import { fitRidge, outOfFoldFeatures } from '#graders/reference/stacking.ts';
import type { Tensor } from '#graders/tensor.ts';

interface Fold {
  train: Int32Array;
  val: Int32Array;
}

type Ridge = { Z: Tensor; y: Tensor; lambda: number };
type Features = { slopes: number[]; folds: Fold[]; n: number };

export function drive(what: 'ridge' | 'features', given: Ridge | Features): object {
  if (what === 'ridge') {
    const { Z, y, lambda } = given as Ridge;
    return { coefficients: fitRidge(Z, y, lambda) };
  }
  const { slopes, folds, n } = given as Features;
  const models = slopes.map((slope) => ({
    fit: (rows: Int32Array) => {
      const mean = rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
      return (row: number): number => mean + (slope - 1) * (row % 2);
    },
  }));
  const cut = folds.map(({ train, val }) => ({ train, validation: val }));
  const features = outOfFoldFeatures(models, cut, n);
  return { features, fits: models.length * folds.length, leaks: 0 };
}
