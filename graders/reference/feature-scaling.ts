import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';
import { max, mean, min, variance } from './reduce.ts';
import { map } from './map.ts';

export interface Scaler {
  /** [D]: subtracted, μ or the minimum. */
  offset: Tensor64;
  /** [D]: divides, σ or the range; 1 where that is 0. */
  divisor: Tensor64;
}

/**
 * Fits standardisation `(x − μ)/σ`, with the population standard deviation, or min-max scaling `(x − min)/(max − min)` to
 * the columns of [N, D]; a column without spread is divided by 1. Throws ShapeError for no matrix or no rows. Hastie et
 * al. 2009, §3.4.1; scikit-learn StandardScaler and MinMaxScaler.
 */
export function fitScaler(input: AnyTensor, kind: 'standard' | 'minmax'): Scaler {
  if (input.shape.length !== 2 || input.shape[0] === 0) {
    throw new ShapeError(`fitScaler: input must be [N, D] with N ≥ 1, got [${input.shape}]`);
  }
  const columns = { axes: [0] };
  const offset = kind === 'standard' ? mean(input, columns) : min(input, columns);
  const spread =
    kind === 'standard'
      ? map(variance(input, columns), Math.sqrt)
      : combine(max(input, columns), offset, (largest, smallest) => largest - smallest);
  // The mean of equal numbers can miss them by a rounding error; their spread is 0 all the same.
  const isConstant = combine(max(input, columns), min(input, columns), (largest, smallest) =>
    Number(largest === smallest),
  );
  return {
    offset,
    divisor: combine(spread, isConstant, (value, constant) => (constant === 1 || value === 0 ? 1 : value)),
  };
}

/** Scales rows [M, D], of any data, with statistics fitted before; nothing is clipped. */
export function transformFeatures({ offset, divisor }: Scaler, input: AnyTensor): Tensor64 {
  return combine(
    combine(input, offset, (value, shift) => value - shift),
    divisor,
    (value, scale) => value / scale,
  );
}

/** The inverse of transformFeatures. */
export function inverseTransformFeatures({ offset, divisor }: Scaler, scaled: AnyTensor): Tensor64 {
  return combine(
    combine(scaled, divisor, (value, scale) => value * scale),
    offset,
    (value, shift) => value + shift,
  );
}
