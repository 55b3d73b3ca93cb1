import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * How often class i was predicted as class j: `m[i, j] = Σ weight` over the examples with truth i and prediction j.
 *
 * Axes: truth, prediction and weights [N] (weights of 1 by default). Returns [C, C], rows the truth. Throws RangeError for
 * a class outside 0 … C − 1 or lists of different lengths. Hastie, Tibshirani & Friedman 2009, §9.2.5.
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  prediction: ArrayLike<number>,
  { classes, weights }: { classes: number; weights?: AnyTensor['data'] },
): Tensor64 {
  if (truth.length !== prediction.length) {
    throw new RangeError(
      `confusionMatrix: lists must be equally long, got ${truth.length} and ${prediction.length}`,
    );
  }
  const matrix = zeros([classes, classes]);
  for (let at = 0; at < truth.length; at += 1) {
    for (const label of [truth[at]!, prediction[at]!]) {
      if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
        throw new RangeError(`confusionMatrix: a class must lie in 0…${classes - 1}, got ${label}`);
      }
    }
    matrix.data[truth[at]! * classes + prediction[at]!]! += weights?.[at] ?? 1;
  }
  return matrix;
}

export interface ClassCounts {
  truePositives: Float64Array;
  falsePositives: Float64Array;
  falseNegatives: Float64Array;
  /** How often each class is the truth. */
  support: Float64Array;
}

/** Per class: the diagonal, and what is left of its column (false positives) and of its row (false negatives). */
export function classCounts({ shape, data }: AnyTensor): ClassCounts {
  const classes = shape[0]!;
  const truePositives = new Float64Array(classes);
  const falsePositives = new Float64Array(classes);
  const falseNegatives = new Float64Array(classes);
  for (let truth = 0; truth < classes; truth += 1) {
    for (let prediction = 0; prediction < classes; prediction += 1) {
      const count = data[truth * classes + prediction]!;
      if (truth === prediction) truePositives[truth] = count;
      else {
        falsePositives[prediction]! += count;
        falseNegatives[truth]! += count;
      }
    }
  }
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    support: truePositives.map((tp, at) => tp + falseNegatives[at]!),
  };
}
