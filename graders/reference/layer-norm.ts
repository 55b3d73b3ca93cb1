import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { standardize, standardizeBackward } from './standardize.ts';

export interface LayerNormOptions {
  /** Both have the shape of the last axes, those that are normalised together. */
  scale: AnyTensor;
  offset: AnyTensor;
  epsilon?: number;
}

/**
 * Layer normalisation, every example by itself: `y = γ · (x − μ) / √(v + ε) + β` with mean and population variance over
 * the last axes, as many as the scale has.
 *
 * Axes: input […, D…], scale and offset [D…]. Throws ShapeError when these do not fit. Ba, Kiros & Hinton 2016, eq. 4.
 */
export function layerNorm(input: AnyTensor, { scale, offset, epsilon = 1e-3 }: LayerNormOptions): Tensor64 {
  return standardize(input, { axes: lastAxes(input, scale), epsilon, scale, offset }).output;
}

/** Gradients of layerNorm. */
export function layerNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { scale, offset, epsilon = 1e-3 }: LayerNormOptions,
): { input: Tensor64; scale: Tensor64; offset: Tensor64 } {
  return standardizeBackward(input, upstream, { axes: lastAxes(input, scale), epsilon, scale, offset });
}

function lastAxes(input: AnyTensor, scale: AnyTensor): number[] {
  const first = input.shape.length - scale.shape.length;
  if (scale.shape.some((extent, axis) => extent !== input.shape[first + axis])) {
    throw new ShapeError(
      `layerNorm: scale must have the last axes of [${input.shape}], got [${scale.shape}]`,
    );
  }
  return scale.shape.map((_, axis) => first + axis);
}
