import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import type { Fold } from './k-fold.ts';
import { solveLinear } from './solve-linear.ts';
import { zeros } from './zeros.ts';

/** A model that is fitted on the examples of given indices and then asked for one example. */
export interface StackedModel {
  fit: (indices: Int32Array) => (index: number) => number;
}

/**
 * Out-of-fold features [n, M]: each model is fitted once per fold on its training rows and asked only for the rows it has
 * not seen; rows in no fold stay 0. Wolpert 1992.
 */
export function outOfFoldFeatures(
  models: readonly StackedModel[],
  folds: readonly Fold[],
  n: number,
): Tensor64 {
  const features = zeros([n, models.length]);
  models.forEach((model, column) => {
    for (const { train, validation } of folds) {
      const predict = model.fit(train);
      for (const index of validation) features.data[index * models.length + column] = predict(index);
    }
  });
  return features;
}

/**
 * Ridge regression with a free bias: minimises `Σ (Zw + c − y)² + λ‖w‖²` by `(AᵀA + λJ)β = Aᵀy` with A = [Z, 1] and
 * J = diag(1, …, 1, 0).
 *
 * Axes: features [n, M], target [n]. Returns [M + 1], the bias last. Throws RangeError for a singular system or λ < 0,
 * ShapeError when the rows do not fit. Hoerl & Kennard 1970.
 */
export function fitRidge(features: AnyTensor, target: AnyTensor, lambda: number): Tensor64 {
  const [rows, columns] = features.shape as [number, number];
  if (features.shape.length !== 2 || target.data.length !== rows) {
    throw new ShapeError(`fitRidge: features must be [${target.data.length},M], got [${features.shape}]`);
  }
  if (!(lambda >= 0)) throw new RangeError(`fitRidge: lambda must be ≥ 0, got ${lambda}`);
  const size = columns + 1;
  const normal = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (let row = 0; row < rows; row += 1) {
    const extended = [...features.data.subarray(row * columns, (row + 1) * columns), 1];
    for (let i = 0; i < size; i += 1) {
      right[i]! += extended[i]! * target.data[row]!;
      for (let j = 0; j < size; j += 1) normal[i]![j]! += extended[i]! * extended[j]!;
    }
  }
  for (let i = 0; i < columns; i += 1) normal[i]![i]! += lambda;
  return { shape: [size], data: Float64Array.from(solveLinear(normal, right)) };
}
