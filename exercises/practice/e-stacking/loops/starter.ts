type Model = { fit(idx: Ints): (i: number) => number };

/** Predictions [n, M] of models that have not seen the row. */
export function oofFeatures(models: Model[], folds: { train: Ints; val: Ints }[], n: number): Tensor {
  return { shape: [n, models.length], data: new Float32Array(n * models.length) };
}

/** Weights of the models, then the bias. */
export function fitRidge(Z: Tensor, y: Tensor, lambda: number): Tensor {
  const M = Z.shape[1];
  return { shape: [M + 1], data: new Float32Array(M + 1) };
}
