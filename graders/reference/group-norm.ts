import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { reshape } from './reshape.ts';
import { standardize, standardizeBackward } from './standardize.ts';

export interface GroupNormOptions {
  /** Into how many groups of neighbours the channels fall: 1 is layer, C is instance normalisation. */
  groups: number;
  /** [C]; 1 and 0 by default. */
  scale?: AnyTensor;
  offset?: AnyTensor;
  epsilon?: number;
}

/**
 * Group normalisation of [N, …spatial, C]: mean and population variance of every example over the spatial axes and the
 * channels of one group. Throws ShapeError when the groups do not divide the channels. Wu & He 2018, eq. 1 to 4 and 7.
 */
export function groupNorm(input: AnyTensor, { epsilon = 1e-3, ...options }: GroupNormOptions): Tensor64 {
  const { grouped, axes, scale, offset } = group(input, options);
  return reshape(standardize(grouped, { axes, epsilon, scale, offset }).output, input.shape);
}

/** Gradients of groupNorm; scale and offset [C]. */
export function groupNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { epsilon = 1e-3, ...options }: GroupNormOptions,
): { input: Tensor64; scale: Tensor64; offset: Tensor64 } {
  const { grouped, axes, scale, offset } = group(input, options);
  const channels = [input.shape.at(-1)!];
  const gradients = standardizeBackward(grouped, reshape(upstream, grouped.shape), {
    axes,
    epsilon,
    scale,
    offset,
  });
  return {
    input: reshape(gradients.input, input.shape),
    scale: reshape(gradients.scale, channels),
    offset: reshape(gradients.offset, channels),
  };
}

/** The input as [N, …spatial, G, C / G], scale and offset as [G, C / G]. */
function group(input: AnyTensor, { groups, scale, offset }: GroupNormOptions) {
  const channels = input.shape.at(-1) ?? 0;
  if (input.shape.length < 2 || !(groups >= 1) || channels % groups !== 0) {
    throw new ShapeError(`groupNorm: groups must divide the ${channels} channels, got ${groups}`);
  }
  const perGroup = [groups, channels / groups];
  const grouped = reshape(input, [...input.shape.slice(0, -1), ...perGroup]);
  const spatial = input.shape.slice(1, -1).map((_, axis) => axis + 1);
  const fit = (parameter: AnyTensor | undefined, value: number): Tensor64 =>
    parameter
      ? reshape(parameter, perGroup)
      : { shape: perGroup, data: new Float64Array(channels).fill(value) };
  return {
    grouped,
    axes: [...spatial, grouped.shape.length - 1],
    scale: fit(scale, 1),
    offset: fit(offset, 0),
  };
}
