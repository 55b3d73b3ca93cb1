import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { requireSameShape } from './axes.ts';
import { slideWindows, type WindowOptions, type Windows } from './windows.ts';
import { zeros } from './zeros.ts';

export interface ConvolutionOptions extends WindowOptions {
  /** [Cout]; none by default. */
  bias?: AnyTensor;
  /** Input and output channels fall into this many groups that do not see each other. */
  groups?: number;
}

/**
 * Convolution as frameworks mean it (cross-correlation), over any number of spatial axes:
 * `y[n, i…, o] = b[o] + Σ_{p…, c} x[n, i·s + p·d − before, …, c] · w[p…, c, o]`, terms outside the input being zero.
 *
 * Axes: input [N, …spatial, Cin], kernel [...window, Cin / groups, Cout]. Returns [N, …windows, Cout]. Throws
 * ShapeError when these do not fit, RangeError for impossible strides, dilations or paddings. Goodfellow, Bengio &
 * Courville, Deep Learning (2016), eq. 9.7 and 9.8 with zero-based indices; depthwise when groups = Cin.
 */
export function convolution(input: AnyTensor, kernel: AnyTensor, options: ConvolutionOptions = {}): Tensor64 {
  const plan = planConvolution(input.shape, kernel.shape, options);
  const { bias } = options;
  if (bias) requireSameShape([plan.outChannels], bias.shape, 'convolution: bias');
  const output = zeros(plan.outputShape);
  if (bias) output.data.forEach((_, at) => (output.data[at] = bias.data[at % plan.outChannels]!));
  eachTerm(plan, (to, from, weight) => {
    for (let o = 0; o < plan.outPerGroup; o += 1) {
      output.data[to + o]! += input.data[from]! * kernel.data[weight + o]!;
    }
  });
  return output;
}

/** Gradients of convolution with respect to input, kernel and bias, for an upstream gradient of its result. */
export function convolutionBackward(
  input: AnyTensor,
  kernel: AnyTensor,
  upstream: AnyTensor,
  options: Omit<ConvolutionOptions, 'bias'> = {},
): { input: Tensor64; kernel: Tensor64; bias: Tensor64 } {
  const plan = planConvolution(input.shape, kernel.shape, options);
  requireSameShape(plan.outputShape, upstream.shape, 'convolutionBackward: upstream gradient');
  const [dInput, dKernel, dBias] = [zeros(input.shape), zeros(kernel.shape), zeros([plan.outChannels])];
  upstream.data.forEach((value, at) => (dBias.data[at % plan.outChannels]! += value));
  eachTerm(plan, (to, from, weight) => {
    for (let o = 0; o < plan.outPerGroup; o += 1) {
      const gradient = upstream.data[to + o]!;
      dInput.data[from]! += gradient * kernel.data[weight + o]!;
      dKernel.data[weight + o]! += gradient * input.data[from]!;
    }
  });
  return { input: dInput, kernel: dKernel, bias: dBias };
}

interface ConvolutionPlan extends Windows {
  batch: number;
  /** Positions of one image, channels apart. */
  pixels: number;
  inChannels: number;
  outChannels: number;
  inPerGroup: number;
  outPerGroup: number;
  outputShape: number[];
}

function planConvolution(
  input: readonly number[],
  kernel: readonly number[],
  { groups = 1, ...windowOptions }: ConvolutionOptions,
): ConvolutionPlan {
  if (input.length < 2 || kernel.length !== input.length) {
    throw new ShapeError(
      `convolution: kernel must have the ${input.length} axes of the input, got [${kernel}]`,
    );
  }
  const [inChannels, outChannels] = [input.at(-1)!, kernel.at(-1)!];
  const inPerGroup = kernel.at(-2)!;
  if (inPerGroup * groups !== inChannels || !Number.isInteger(outChannels / groups)) {
    throw new ShapeError(
      `convolution: kernel must fit ${inChannels} channels in ${groups} groups, got [${kernel}]`,
    );
  }
  const extents = input.slice(1, -1);
  const windows = slideWindows(extents, kernel.slice(0, -2), windowOptions);
  const outPerGroup = outChannels / groups;
  const outputShape = [input[0]!, ...windows.counts, outChannels];
  const sizes = {
    batch: input[0]!,
    pixels: sizeOf(extents),
    inChannels,
    outChannels,
    inPerGroup,
    outPerGroup,
  };
  return { ...windows, ...sizes, outputShape };
}

/**
 * Calls `visit` with the first output, the input and the first weight of every product, the outputs of one group
 * lying next to each other.
 */
function eachTerm(plan: ConvolutionPlan, visit: (to: number, from: number, weight: number) => void): void {
  const { batch, pixels, cells, positions, inChannels, outChannels, inPerGroup, outPerGroup } = plan;
  const windows = positions.length / cells;
  for (let n = 0; n < batch; n += 1) {
    for (let at = 0; at < positions.length; at += 1) {
      const pixel = positions[at]!;
      if (pixel < 0) continue;
      const [to, from] = [
        (n * windows + Math.floor(at / cells)) * outChannels,
        (n * pixels + pixel) * inChannels,
      ];
      const cell = (at % cells) * inPerGroup * outChannels;
      for (let c = 0; c < inChannels; c += 1) {
        const group = Math.floor(c / inPerGroup) * outPerGroup;
        visit(to + group, from + c, cell + (c % inPerGroup) * outChannels + group);
      }
    }
  }
}
