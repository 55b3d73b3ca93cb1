import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { add } from './broadcast.ts';
import { convolution, convolutionBackward } from './convolution.ts';
import { sum } from './reduce.ts';
import { zeros } from './zeros.ts';

export interface TransposedConvolutionOptions {
  strides?: readonly number[];
  dilations?: readonly number[];
  /** What is cut off before and after each spatial axis of the result. */
  padding?: readonly (readonly [number, number])[];
  /** Extra positions at the end of each spatial axis, where no weight need reach. */
  outputPadding?: readonly number[];
  bias?: AnyTensor;
  groups?: number;
}

/**
 * Transposed convolution: the gradient of a convolution with respect to its input, used as a forward operation.
 * Spatial extents `(n − 1)·s + d·(k − 1) + 1 + outputPadding − before − after`.
 *
 * Axes: input [N, …spatial, Cin], kernel that of the convolution it transposes, [...window, Cout / groups, Cin].
 * Returns [N, …spatial, Cout]. Throws ShapeError when these do not fit. Dumoulin & Visin (2016), relationship 14.
 */
export function transposedConvolution(
  input: AnyTensor,
  kernel: AnyTensor,
  options: TransposedConvolutionOptions = {},
): Tensor64 {
  const { output, geometry } = plan(input.shape, kernel.shape, options);
  const result = convolutionBackward(zeros(output), kernel, input, geometry).input;
  return options.bias ? add(result, options.bias) : result;
}

/** Gradients of transposedConvolution: the convolution it transposes, forward and for its kernel. */
export function transposedConvolutionBackward(
  input: AnyTensor,
  kernel: AnyTensor,
  upstream: AnyTensor,
  options: Omit<TransposedConvolutionOptions, 'bias'> = {},
): { input: Tensor64; kernel: Tensor64; bias: Tensor64 } {
  const { geometry } = plan(input.shape, kernel.shape, options);
  return {
    input: convolution(upstream, kernel, geometry),
    kernel: convolutionBackward(upstream, kernel, input, geometry).kernel,
    bias: sum(upstream, { axes: upstream.shape.slice(0, -1).map((_, axis) => axis) }),
  };
}

function plan(
  input: readonly number[],
  kernel: readonly number[],
  { strides, dilations, padding, outputPadding, groups = 1 }: TransposedConvolutionOptions,
) {
  if (kernel.length !== input.length || kernel.at(-1) !== input.at(-1)) {
    throw new ShapeError(
      `transposedConvolution: kernel must end with ${input.at(-1)} channels, got [${kernel}]`,
    );
  }
  const spatial = input.slice(1, -1).map((extent, axis) => {
    const span = (dilations?.[axis] ?? 1) * (kernel[axis]! - 1) + 1;
    const [before, after] = padding?.[axis] ?? [0, 0];
    return (extent - 1) * (strides?.[axis] ?? 1) + span + (outputPadding?.[axis] ?? 0) - before - after;
  });
  const output = [input[0]!, ...spatial, kernel.at(-2)! * groups];
  const geometry = { strides, dilations, padding, groups, counts: input.slice(1, -1) };
  return { output, geometry };
}
