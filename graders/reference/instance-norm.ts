import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { groupNorm, groupNormBackward, type GroupNormOptions } from './group-norm.ts';

export type InstanceNormOptions = Omit<GroupNormOptions, 'groups'>;

/**
 * Instance normalisation of [N, …spatial, C]: every channel of every example by itself, over the spatial axes.
 * Ulyanov, Vedaldi & Lempitsky 2016, eq. 2.
 */
export function instanceNorm(input: AnyTensor, options: InstanceNormOptions = {}): Tensor64 {
  return groupNorm(input, { ...options, groups: input.shape.at(-1) ?? 0 });
}

/** Gradients of instanceNorm; scale and offset [C]. */
export function instanceNormBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  options: InstanceNormOptions = {},
): { input: Tensor64; scale: Tensor64; offset: Tensor64 } {
  return groupNormBackward(input, upstream, { ...options, groups: input.shape.at(-1) ?? 0 });
}
