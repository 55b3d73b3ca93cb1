interface Matrix {
  shape: number[];
  data: Float32Array;
}

interface Fold {
  train: Int32Array;
  val: Int32Array;
}

interface Learner {
  oofFeatures: (
    models: { fit: (rows: Int32Array) => (row: number) => number }[],
    folds: Fold[],
    n: number,
  ) => Matrix;
  fitRidge: (Z: Matrix, y: Matrix, lambda: number) => Matrix;
}

type Ridge = { Z: Matrix; y: Matrix; lambda: number };
type Features = { slopes: number[]; folds: Fold[]; n: number };

/**
 * A made-up model predicts the mean of the rows it was fitted on, plus slope − 1 for odd rows. Asked for a row that
 * it was fitted on, it counts a leak and answers a giveaway.
 */
export function drive(
  { oofFeatures, fitRidge }: Learner,
  what: 'ridge' | 'features',
  given: Ridge | Features,
): unknown {
  if (what === 'ridge') {
    const { Z, y, lambda } = given as Ridge;
    return { coefficients: fitRidge(Z, y, lambda) };
  }
  const { slopes, folds, n } = given as Features;
  let fits = 0;
  let leaks = 0;
  const models = slopes.map((slope) => ({
    fit: (rows: Int32Array) => {
      fits += 1;
      let sum = 0;
      for (let at = 0; at < rows.length; at++) sum += rows[at]!;
      const mean = rows.length === 0 ? 0 : sum / rows.length;
      return (row: number) => {
        for (let at = 0; at < rows.length; at++) {
          if (rows[at] !== row) continue;
          leaks += 1;
          return 1000 + row;
        }
        return mean + (slope - 1) * (row % 2);
      };
    },
  }));
  return { features: oofFeatures(models, folds, n), fits, leaks };
}
