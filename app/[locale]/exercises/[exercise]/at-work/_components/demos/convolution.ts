import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { AnyTensor, Tensor, Value } from '#graders/tensor.ts';
import type { Picture } from '../pictures/picture.ts';
import { readPlane } from '../read-output.ts';

export interface ConvolutionSettings {
  picture: Picture;
  /** Nine weights, row by row. */
  kernel: readonly number[];
  stride: number;
  /** Rows and columns of zeros on every side. */
  padding: number;
  dilation: number;
  mode: string;
}

export type ConvolutionControl = 'stride' | 'padding' | 'dilation' | 'mode';

interface ConvolutionFunction {
  name: string;
  controls: readonly ConvolutionControl[];
  modes: readonly string[];
  argumentsOf: (settings: ConvolutionSettings) => Value[];
}

const image = ({ rows, columns, data }: Picture, layout: 'HW' | 'HWC' | 'NHWC'): Tensor => ({
  shape: { HW: [rows, columns], HWC: [rows, columns, 1], NHWC: [1, rows, columns, 1] }[layout],
  data: new Float32Array(data),
});
const weights = (kernel: readonly number[], shape: number[]): Tensor => ({
  shape,
  data: Float32Array.from(kernel),
});
const noBias: Tensor = { shape: [1], data: new Float32Array(1) };

/** How every exercise of the family takes an image and a kernel. */
const functions: Readonly<Record<string, ConvolutionFunction>> = {
  'b-cross-correlation': {
    name: 'xcorr2d',
    controls: ['stride', 'padding'],
    modes: [],
    argumentsOf: ({ picture, kernel, stride, padding }) => [
      image(picture, 'HW'),
      weights(kernel, [3, 3]),
      [stride, stride],
      [padding, padding, padding, padding],
    ],
  },
  'b-conv2d-flipped': {
    name: 'convFlipped',
    controls: ['mode'],
    modes: ['valid', 'full'],
    argumentsOf: ({ picture, kernel, mode }) => [image(picture, 'HW'), weights(kernel, [3, 3]), mode],
  },
  'b-conv2d-nhwc': {
    name: 'conv2d',
    controls: ['stride', 'dilation', 'mode'],
    modes: ['same', 'valid'],
    argumentsOf: ({ picture, kernel, stride, dilation, mode }) => [
      image(picture, 'NHWC'),
      weights(kernel, [3, 3, 1, 1]),
      noBias,
      { stride: [stride, stride], dilation: [dilation, dilation], padding: mode },
    ],
  },
  'b-im2col': {
    name: 'convViaIm2col',
    controls: ['stride'],
    modes: [],
    argumentsOf: ({ picture, kernel, stride }) => [
      image(picture, 'HWC'),
      weights(kernel, [3, 3, 1, 1]),
      noBias,
      [stride, stride],
    ],
  },
};

export function convolutionFunctionOf(exercise: string): ConvolutionFunction {
  const found = functions[exercise];
  if (found === undefined) throw new Error(`convolutionFunctionOf: needs a convolution, got ${exercise}`);
  return found;
}

/** One call of the learner's convolution: picture and kernel as that exercise takes them. */
export function convolutionJob(exercise: string, settings: ConvolutionSettings): LearnerJob {
  const { name, argumentsOf } = convolutionFunctionOf(exercise);
  return { functions: [name], calls: [{ function: name, arguments: argumentsOf(settings) }] };
}

/** The feature map [Ho, Wo]; null when something else came back. */
export function readFeatureMap(values: readonly unknown[]): AnyTensor | null {
  return readPlane(values[0]);
}

export const kernelPresets = {
  edgesAcross: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  edgesDown: [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  outline: [0, 1, 0, 1, -4, 1, 0, 1, 0],
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  blur: [0.111, 0.111, 0.111, 0.111, 0.111, 0.111, 0.111, 0.111, 0.111],
  emboss: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
} satisfies Record<string, readonly number[]>;

export type KernelPreset = keyof typeof kernelPresets;
