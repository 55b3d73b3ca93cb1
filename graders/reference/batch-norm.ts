import { sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { combine } from './broadcast.ts';
import { mean, variance } from './reduce.ts';
import { reshape } from './reshape.ts';
import {
  standardize,
  standardizeBackward,
  standardizeWith,
  standardizeWithBackward,
  type Affine,
} from './standardize.ts';

export interface BatchNormParameters extends Affine {
  /** [C], and so are scale and offset. */
  movingMean: AnyTensor;
  movingVariance: AnyTensor;
}

export interface BatchNormOptions {
  training: boolean;
  /** The weight of the old moving statistics (Keras; PyTorch's momentum is 1 minus it). */
  momentum?: number;
  epsilon?: number;
  /** Update the moving variance with n/(n − 1) times the population variance, as PyTorch does. */
  unbiasedUpdate?: boolean;
}

/**
 * Batch normalisation of […, C]: in training with the batch's mean and population variance per channel over all other
 * axes, at inference with the moving ones; `moving ← moving·momentum + batch·(1 − momentum)` in training.
 *
 * Returns the output and the moving statistics [C]. Throws RangeError for an empty batch in training, ShapeError for
 * statistics that are not [C]. Ioffe & Szegedy 2015, algorithms 1 and 2.
 */
export function batchNorm(
  input: AnyTensor,
  { movingMean, movingVariance, scale, offset }: BatchNormParameters,
  { training, momentum = 0.99, epsilon = 1e-3, unbiasedUpdate = false }: BatchNormOptions,
): { output: Tensor64; movingMean: Tensor64; movingVariance: Tensor64 } {
  const channels = [input.shape.at(-1) ?? 1];
  requireSameShape(channels, movingMean.shape, 'batchNorm: movingMean');
  requireSameShape(channels, movingVariance.shape, 'batchNorm: movingVariance');
  if (!training) {
    const statistics = { mean: movingMean, variance: movingVariance, epsilon, scale, offset };
    return {
      output: standardizeWith(input, statistics),
      movingMean: reshape(movingMean, channels),
      movingVariance: reshape(movingVariance, channels),
    };
  }
  const axes = leadingAxes(input.shape);
  const count = sizeOf(input.shape.slice(0, -1));
  if (count === 0)
    throw new RangeError(`batchNorm: a training batch must hold examples, got shape [${input.shape}]`);
  const blend = (old: AnyTensor, batch: Tensor64) =>
    combine(old, batch, (before, now) => before * momentum + now * (1 - momentum));
  const correction = unbiasedUpdate ? count / (count - 1) : 1;
  return {
    output: standardize(input, { axes, epsilon, scale, offset }).output,
    movingMean: blend(movingMean, mean(input, { axes })),
    movingVariance: combine(movingVariance, variance(input, { axes }), (before, now) => {
      return before * momentum + now * correction * (1 - momentum);
    }),
  };
}

/** Gradients of batchNorm with respect to input, scale and offset ([C] where given). */
export function batchNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { movingMean, movingVariance, scale, offset }: BatchNormParameters,
  { training, epsilon = 1e-3 }: Pick<BatchNormOptions, 'training' | 'epsilon'>,
): { input: Tensor64; scale: Tensor64; offset: Tensor64 } {
  const affine = { epsilon, scale, offset };
  return training
    ? standardizeBackward(input, upstream, { axes: leadingAxes(input.shape), ...affine })
    : standardizeWithBackward(input, upstream, { mean: movingMean, variance: movingVariance, ...affine });
}

function leadingAxes(shape: readonly number[]): number[] {
  return shape.slice(0, -1).map((_, axis) => axis);
}
