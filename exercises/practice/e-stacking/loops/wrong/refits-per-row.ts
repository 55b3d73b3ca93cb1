type Model = { fit(idx: Ints): (i: number) => number };

export function oofFeatures(models: Model[], folds: { train: Ints; val: Ints }[], n: number): Tensor {
  const M = models.length;
  const data = new Float32Array(n * M);
  for (const { train, val } of folds) {
    models.forEach((model, m) => {
      for (const row of val) data[row * M + m] = model.fit(train)(row);
    });
  }
  return { shape: [n, M], data };
}

function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
    }
    if (Math.abs(matrix[pivot][column]) < 1e-12) throw new RangeError('the columns depend on one another');
    [matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]];
    [right[column], right[pivot]] = [right[pivot], right[column]];
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row][column] / matrix[column][column];
      for (let k = column; k < size; k++) matrix[row][k] -= factor * matrix[column][k];
      right[row] -= factor * right[column];
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row] -= matrix[row][k] * right[k];
    right[row] /= matrix[row][row];
  }
  return right;
}

export function fitRidge(Z: Tensor, y: Tensor, lambda: number): Tensor {
  const [n, M] = Z.shape;
  const matrix = Array.from({ length: M + 1 }, () => new Array<number>(M + 1).fill(0));
  const right = new Array<number>(M + 1).fill(0);
  for (let row = 0; row < n; row++) {
    const a = [...Z.data.subarray(row * M, (row + 1) * M), 1];
    for (let i = 0; i <= M; i++) {
      right[i] += a[i] * y.data[row];
      for (let j = 0; j <= M; j++) matrix[i][j] += a[i] * a[j];
    }
  }
  for (let i = 0; i < M; i++) matrix[i][i] += lambda;
  return { shape: [M + 1], data: Float32Array.from(solve(matrix, right)) };
}
