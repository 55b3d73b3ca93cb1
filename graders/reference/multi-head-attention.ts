import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { attention, attentionBackward, type AttentionOptions } from './attention.ts';
import { add } from './broadcast.ts';
import { matmul } from './matmul.ts';
import { sum } from './reduce.ts';
import { reshape } from './reshape.ts';
import { transpose } from './transpose.ts';

/** [D, heads·E] for query and key, [D, heads·F] for value, [heads·F, O] for output; biases of the last extents. */
export interface MultiHeadParameters {
  queryKernel: AnyTensor;
  queryBias: AnyTensor;
  keyKernel: AnyTensor;
  keyBias: AnyTensor;
  valueKernel: AnyTensor;
  valueBias: AnyTensor;
  outputKernel: AnyTensor;
  outputBias: AnyTensor;
}

/** Axes: query [N, L, D], key and value [N, S, D]; for self-attention all three are one tensor. */
export interface MultiHeadInputs {
  query: AnyTensor;
  key: AnyTensor;
  value: AnyTensor;
}

/** A keyMask is [N, S]; a bias is broadcast to [N, heads, L, S]. */
export interface MultiHeadOptions extends Omit<AttentionOptions, 'softcap'> {
  heads: number;
}

/**
 * Multi-head attention: project, attend in every head, concatenate in order, project. Head h owns the columns
 * h·E … (h+1)·E − 1 of the projections; the scale is 1/√E.
 *
 * Returns the output [N, L, O] and the weights [N, heads, L, S]. Throws RangeError when the heads do not divide the
 * projections, ShapeError when extents do not fit. Vaswani et al. 2017, §3.2.2.
 */
export function multiHeadAttention(
  inputs: MultiHeadInputs,
  parameters: MultiHeadParameters,
  options: MultiHeadOptions,
): { output: Tensor64; weights: Tensor64 } {
  const heads = projectHeads(inputs, parameters, options.heads);
  const { output, weights } = attention(heads, perHead(options, inputs));
  const merged = mergeHeads(output);
  return { output: add(matmul(merged, parameters.outputKernel), parameters.outputBias), weights };
}

export interface MultiHeadGradients {
  inputs: { query: Tensor64; key: Tensor64; value: Tensor64 };
  parameters: { [Name in keyof MultiHeadParameters]: Tensor64 };
}

/** Gradients of `Σ dOutput · output`; for self-attention the three inputs' gradients add up. */
export function multiHeadAttentionBackward(
  inputs: MultiHeadInputs,
  parameters: MultiHeadParameters,
  dOutput: AnyTensor,
  options: MultiHeadOptions,
): MultiHeadGradients {
  const heads = projectHeads(inputs, parameters, options.heads);
  const merged = mergeHeads(attention(heads, perHead(options, inputs)).output);
  const dMerged = matmul(dOutput, parameters.outputKernel, { transposeRight: true });
  const dHeads = attentionBackward(heads, splitHeads(dMerged, options.heads), perHead(options, inputs));
  const [query, key, value] = (['query', 'key', 'value'] as const).map((name) =>
    projectionBackward(inputs[name], parameters[`${name}Kernel`], mergeHeads(dHeads[name])),
  ) as [ProjectionGradients, ProjectionGradients, ProjectionGradients];
  const output = projectionBackward(merged, parameters.outputKernel, dOutput);
  return {
    inputs: { query: query.input, key: key.input, value: value.input },
    parameters: {
      queryKernel: query.kernel,
      queryBias: query.bias,
      keyKernel: key.kernel,
      keyBias: key.bias,
      valueKernel: value.kernel,
      valueBias: value.bias,
      outputKernel: output.kernel,
      outputBias: output.bias,
    },
  };
}

interface ProjectionGradients {
  input: Tensor64;
  kernel: Tensor64;
  bias: Tensor64;
}

function projectionBackward(input: AnyTensor, kernel: AnyTensor, upstream: AnyTensor): ProjectionGradients {
  const rows = (tensor: AnyTensor) =>
    reshape(tensor, [tensor.shape[0]! * tensor.shape[1]!, tensor.shape[2]!]);
  return {
    input: matmul(upstream, kernel, { transposeRight: true }),
    kernel: matmul(rows(input), rows(upstream), { transposeLeft: true }),
    bias: sum(upstream, { axes: [0, 1] }),
  };
}

function projectHeads(inputs: MultiHeadInputs, parameters: MultiHeadParameters, heads: number) {
  const project = (name: keyof MultiHeadInputs) =>
    splitHeads(add(matmul(inputs[name], parameters[`${name}Kernel`]), parameters[`${name}Bias`]), heads);
  return { query: project('query'), key: project('key'), value: project('value') };
}

/** [N, T, heads·E] as [N, heads, T, E]. */
function splitHeads(tensor: AnyTensor, heads: number): Tensor64 {
  const [batch, steps, width] = tensor.shape as [number, number, number];
  if (!(heads >= 1 && width % heads === 0)) {
    throw new RangeError(`multiHeadAttention: heads must divide the width ${width}, got ${heads}`);
  }
  return transpose(reshape(tensor, [batch, steps, heads, width / heads]), [0, 2, 1, 3]);
}

/** The inverse of splitHeads. */
function mergeHeads(tensor: AnyTensor): Tensor64 {
  const [batch, heads, steps, width] = tensor.shape as [number, number, number, number];
  return reshape(transpose(tensor, [0, 2, 1, 3]), [batch, steps, heads * width]);
}

/** The options of one attention over [N, heads]: the key mask as a bias of −∞, which is broadcast over the heads. */
function perHead(
  { heads: _, keyMask, bias, ...options }: MultiHeadOptions,
  { key }: MultiHeadInputs,
): AttentionOptions {
  if (!keyMask) return { ...options, bias };
  const [batch, keys] = key.shape as [number, number];
  const padding = reshape(keyMask, [batch, 1, 1, keys]);
  padding.data.forEach((keep, at) => (padding.data[at] = keep === 0 ? -Infinity : 0));
  return { ...options, bias: bias ? add(bias, padding) : padding };
}
