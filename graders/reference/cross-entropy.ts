import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { logSoftmax, logSoftmaxBackward } from './softmax.ts';
import { zeros } from './zeros.ts';

export interface LikelihoodOptions {
  /** [C]: the weight of an example by its label; 1 by default. */
  classWeights?: AnyTensor;
  /** Examples with this label count nothing. */
  ignoredLabel?: number;
  /** `mean` divides by the sum of the weights, not by the number of examples. */
  reduction?: 'none' | 'sum' | 'mean';
}

/**
 * The negative log-likelihood of the true classes, `−w_y · logp_y`.
 *
 * Axes: logProbabilities […, C], labels […] with classes 0 … C − 1. Returns […], or [] when reduced. Throws ShapeError
 * when the shapes differ, RangeError for a label that is no class. Goodfellow et al. 2016, §5.5.1; PyTorch NLLLoss.
 */
export function negativeLogLikelihood(
  logProbabilities: AnyTensor,
  labels: AnyTensor,
  options: LikelihoodOptions = {},
): Tensor64 {
  const { reduction = 'none' } = options;
  const { positions, weights, divisor } = weigh(logProbabilities, labels, options);
  const losses = weights.map((weight, at) =>
    weight === 0 ? 0 : -weight * logProbabilities.data[positions[at]!]!,
  );
  if (reduction === 'none') return { shape: [...labels.shape], data: losses };
  return zeros([], losses.reduce((sum, loss) => sum + loss, 0) / divisor);
}

/** Gradient of negativeLogLikelihood; upstream has the shape of its result. */
export function negativeLogLikelihoodBackward(
  logProbabilities: AnyTensor,
  labels: AnyTensor,
  { upstream, ...options }: LikelihoodOptions & { upstream: AnyTensor },
): Tensor64 {
  const { reduction = 'none' } = options;
  const { positions, weights, divisor } = weigh(logProbabilities, labels, options);
  const gradient = zeros(logProbabilities.shape);
  weights.forEach((weight, at) => {
    const factor = upstream.data[reduction === 'none' ? at : 0]!;
    if (weight !== 0) gradient.data[positions[at]!] = (-weight * factor) / divisor;
  });
  return gradient;
}

/** The cross-entropy of softmax(logits) […, C] with labels […]: stable, since no probability is computed. */
export function crossEntropy(
  logits: AnyTensor,
  labels: AnyTensor,
  options: LikelihoodOptions = {},
): Tensor64 {
  return negativeLogLikelihood(logSoftmax(logits), labels, options);
}

/** Gradient of crossEntropy: `w · (softmax(z) − one-hot)`, reduced like the loss. */
export function crossEntropyBackward(
  logits: AnyTensor,
  labels: AnyTensor,
  options: LikelihoodOptions & { upstream: AnyTensor },
): Tensor64 {
  return logSoftmaxBackward(logits, negativeLogLikelihoodBackward(logSoftmax(logits), labels, options));
}

/** Where each example's true class stands, what it weighs, and what a reduction divides by. */
function weigh(
  { shape }: AnyTensor,
  labels: AnyTensor,
  { classWeights, ignoredLabel, reduction }: LikelihoodOptions,
): { positions: number[]; weights: Float64Array; divisor: number } {
  const classes = shape.at(-1) ?? 0;
  if (sizeOf(labels.shape) * classes !== sizeOf(shape)) {
    throw new ShapeError(
      `negativeLogLikelihood: labels must be [${shape.slice(0, -1)}], got [${labels.shape}]`,
    );
  }
  const weights = Float64Array.from(labels.data, (label) => {
    if (label === ignoredLabel) return 0;
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(`negativeLogLikelihood: a label must lie in 0…${classes - 1}, got ${label}`);
    }
    return classWeights?.data[label] ?? 1;
  });
  return {
    positions: Array.from(labels.data, (label, at) => at * classes + label),
    weights,
    divisor: reduction === 'mean' ? weights.reduce((sum, weight) => sum + weight, 0) : 1,
  };
}
