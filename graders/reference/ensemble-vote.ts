import { ShapeError, type AnyTensor, type IntTensor, type Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * Weighted average of the predictions of M models, `Σ w_m p_m / Σ w_m`.
 *
 * Axes: probabilities [M, …], weights [M]; returns […]. Throws RangeError for a negative weight or a sum of 0, ShapeError
 * when there is not one weight per model.
 */
export function weightedAverage(probabilities: AnyTensor, weights: AnyTensor): Tensor64 {
  if (weights.data.length !== probabilities.shape[0]) {
    throw new ShapeError(
      `weightedAverage: weights must have ${probabilities.shape[0]} entries, got ${weights.data.length}`,
    );
  }
  const values = Array.from(weights.data);
  const total = values.reduce((sum, weight) => sum + weight, 0);
  if (values.some((weight) => !(weight >= 0)) || !(total > 0)) {
    throw new RangeError(`weightedAverage: weights must be ≥ 0 with a positive sum, got ${values}`);
  }
  const average = zeros(probabilities.shape.slice(1));
  const size = average.data.length;
  probabilities.data.forEach((value, at) => {
    average.data[at % size]! += (values[Math.floor(at / size)]! * value) / total;
  });
  return average;
}

/**
 * The class most models vote for, ties to the smallest class. Axes: labels [M, N]; returns [N]. Throws RangeError for no
 * model or a label outside 0 … classes − 1. Kuncheva 2004, §4.2.
 */
export function majorityVote(labels: IntTensor, classes: number): Int32Array {
  const [models, examples] = labels.shape as [number, number];
  if (!(models >= 1)) throw new RangeError(`majorityVote: there must be a model, got ${models}`);
  const wrong = labels.data.find((label) => label < 0 || label >= classes);
  if (wrong !== undefined)
    throw new RangeError(`majorityVote: a label must lie in 0…${classes - 1}, got ${wrong}`);
  return Int32Array.from({ length: examples }, (_, example) => {
    const votes = new Array<number>(classes).fill(0);
    for (let model = 0; model < models; model += 1) votes[labels.data[model * examples + example]!]! += 1;
    return votes.indexOf(Math.max(...votes));
  });
}
