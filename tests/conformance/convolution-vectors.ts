import path from 'node:path';
import type { Tensor64 } from '#graders/tensor.ts';
import { HAS_TRUTH, readTruth, toTensor, type TruthCase, truthFile } from './truth.ts';

type Pair = readonly [number, number];

/** A convolution in one form, whatever its source calls things: input [N, C, H, W], kernel [O, C/groups, kh, kw]. */
export interface Convolution {
  id: string;
  input: Tensor64;
  kernel: Tensor64;
  bias: Tensor64 | undefined;
  stride: Pair;
  dilation: Pair;
  /** [top, bottom, left, right] */
  padding: readonly [number, number, number, number];
  groups: number;
  want: Tensor64;
  tolerance: Required<TruthCase>['tolerance'];
}

/** Kept in the project, so that no clone goes without. */
const OWN = path.resolve('tests/conformance/torch-conv2d.json');
const PUBLISHED = [
  'onnx/Conv',
  'tfjs/Conv2D',
  'torch/conv1d',
  'torch/conv2d',
  'webnn-baseline/conv2d',
  'wpt/conv2d',
];

/** The two-dimensional convolutions of PyTorch that the project holds. */
export function readOwnConvolutions(): Convolution[] {
  return readConvolutions(OWN);
}

/** Every one- and two-dimensional convolution of all sources; none where the published vectors are not here. */
export function readPublishedConvolutions(): Convolution[] {
  return HAS_TRUTH ? PUBLISHED.flatMap((name) => readConvolutions(truthFile(name))) : [];
}

function readConvolutions(file: string): Convolution[] {
  return readTruth(file)
    .filter(isExpressible)
    .map((one) => normalise(one.inputs[0]!.shape.length === 3 ? asPlanes(one) : one));
}

/** Three spatial dimensions are no sum of planes. */
function isExpressible({ inputs }: TruthCase): boolean {
  return inputs[0]!.shape.length <= 4;
}

/** The vectors of all sources that single-channel cross-correlations cannot express. */
export function countNotExpressible(): number {
  if (!HAS_TRUTH) return 0;
  return PUBLISHED.flatMap((name) => readTruth(truthFile(name))).filter((one) => !isExpressible(one)).length;
}

/** A one-dimensional convolution [N, C, W] as one over images of a single row. */
function asPlanes({ attributes, inputs, outputs, ...rest }: Required<TruthCase>): Required<TruthCase> {
  const tall = (tensors: typeof inputs): typeof inputs =>
    tensors.map((one) =>
      one.shape.length === 3 ? { ...one, shape: [one.shape[0]!, one.shape[1]!, 1, one.shape[2]!] } : one,
    );
  const along = (value: unknown): number => Number(Array.isArray(value) ? value[0] : value);
  const { pads, padding = 0, stride, strides = 1, dilation, dilations = 1 } = attributes;
  const [left, right] = Array.isArray(pads) ? (pads as number[]) : [along(padding), along(padding)];
  return {
    ...rest,
    attributes: {
      groups: attributes.groups ?? attributes.group ?? 1,
      stride: [1, along(stride ?? strides)],
      dilation: [1, along(dilation ?? dilations)],
      padding: [0, 0, left, right],
    },
    inputs: tall(inputs),
    outputs: tall(outputs),
  };
}

function normalise({ id, attributes, inputs, outputs, tolerance }: Required<TruthCase>): Convolution {
  const layout = text(attributes, ['layout', 'inputLayout', 'dataFormat'], 'nchw');
  const kernelLayout = text(
    attributes,
    ['weightLayout', 'filterLayout'],
    id.startsWith('tfjs/') ? 'hwio' : 'oihw',
  );
  const [first, second, third] = inputs;
  const input = permute(toTensor(first!), layout, 'nchw');
  const kernel = permute(toTensor(second!), kernelLayout, 'oihw');
  const geometry = {
    stride: pair(attributes.stride ?? attributes.strides ?? 1),
    dilation: pair(attributes.dilation ?? attributes.dilations ?? 1),
  };
  return {
    id,
    input,
    kernel,
    // What torch lists third where there is no bias is the upstream gradient.
    bias: third === undefined || third.shape.length !== 1 ? undefined : toTensor(third),
    ...geometry,
    padding: readPadding(attributes, layout, { input, kernel, ...geometry }),
    groups: Number(attributes.groups ?? attributes.group ?? 1),
    want: permute(toTensor(outputs[0]!), layout, 'nchw'),
    tolerance,
  };
}

interface Geometry {
  input: Tensor64;
  kernel: Tensor64;
  stride: Pair;
  dilation: Pair;
}

function readPadding(
  attributes: TruthCase['attributes'],
  layout: string,
  geometry: Geometry,
): Convolution['padding'] {
  const {
    pads,
    padding = 0,
    pad = 0,
  } = attributes as Record<string, number[] | number | string | number[][]>;
  if (Array.isArray(pads)) {
    const [top, left, bottom, right] = pads as number[];
    return [top!, bottom!, left!, right!];
  }
  if (Array.isArray(padding) && padding.length === 4) return padding as [number, number, number, number];
  if (pad === 'same') return [...samePadding(geometry, 0), ...samePadding(geometry, 1)];
  if (Array.isArray(pad)) {
    const rows = pad as [number, number][];
    const at = (axis: string) => rows[layout.indexOf(axis)]!;
    return [...at('h'), ...at('w')];
  }
  const [vertical, horizontal] = pair(pad === 'valid' ? 0 : pad || padding);
  return [vertical, vertical, horizontal, horizontal];
}

/** TensorFlow's "same": ⌈size / stride⌉ outputs, the odd zero after the input. */
function samePadding({ input, kernel, stride, dilation }: Geometry, axis: 0 | 1): Pair {
  const size = input.shape[2 + axis]!;
  const span = dilation[axis] * (kernel.shape[2 + axis]! - 1) + 1;
  const total = Math.max(0, (Math.ceil(size / stride[axis]) - 1) * stride[axis] + span - size);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

function text(attributes: TruthCase['attributes'], names: string[], otherwise: string): string {
  const found = names.map((name) => attributes[name]).find((value) => typeof value === 'string');
  return (found ?? otherwise).toLowerCase();
}

function pair(value: unknown): Pair {
  return Array.isArray(value) ? [Number(value[0]), Number(value[1])] : [Number(value), Number(value)];
}

/** Reorders axes that are named by letters: `permute(t, 'nhwc', 'nchw')`. */
function permute({ shape, data }: Tensor64, from: string, to: string): Tensor64 {
  const axes = [...to].map((axis) => from.indexOf(axis));
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const target = axes.map((axis) => shape[axis]!);
  const result = new Float64Array(data.length);
  for (let index = 0; index < data.length; index += 1) {
    let rest = index;
    let source = 0;
    for (let axis = target.length - 1; axis >= 0; axis -= 1) {
      source += (rest % target[axis]!) * strides[axes[axis]!]!;
      rest = Math.floor(rest / target[axis]!);
    }
    result[index] = data[source]!;
  }
  return { shape: target, data: result };
}
