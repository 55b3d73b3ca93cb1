import { attention, attentionBackward } from '#graders/reference/attention.ts';
import { concatenate, split } from '#graders/reference/concatenate.ts';
import { add } from '#graders/reference/broadcast.ts';
import { map } from '#graders/reference/map.ts';
import {
  multiHeadAttention,
  multiHeadAttentionBackward,
  type MultiHeadGradients,
  type MultiHeadParameters,
} from '#graders/reference/multi-head-attention.ts';
import { transpose } from '#graders/reference/transpose.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { input, optionalInput, outputsByName } from '../read.ts';

/** Scaled dot-product attention: q, k, v [N, T, E], an additive attn_mask. */
export function expressTorchAttention(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['mask', 'scale']);
  const { scale = '1/sqrt(E)' } = vector.attributes;
  if (typeof scale !== 'number' && scale !== '1/sqrt(E)') {
    throw new NotExpressible(`attribute scale ${JSON.stringify(scale)}`);
  }
  const inputs = { query: input(vector, 'q'), key: input(vector, 'k'), value: input(vector, 'v') };
  const options = {
    bias: optionalInput(vector, 'attn_mask'),
    scale: typeof scale === 'number' ? scale : undefined,
  };
  const { output, weights } = attention(inputs, options);
  const dOutput = optionalInput(vector, 'dy');
  const gradients = dOutput && attentionBackward(inputs, dOutput, options);
  return outputsByName(vector, {
    y: output,
    attn_weights: weights,
    grad_q: gradients?.query,
    grad_k: gradients?.key,
    grad_v: gradients?.value,
  });
}

/** nn.MultiheadAttention with batch first; blocked and key_padding_blocked hold 1 where a query may not look. */
export function expressTorchMultiHead(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['embed_dim', 'num_heads', 'bias', 'self_attention', 'mask']);
  const query = input(vector, 'q');
  const key = optionalInput(vector, 'k') ?? query;
  const isSelf = !optionalInput(vector, 'k');
  const inputs = { query, key, value: optionalInput(vector, 'v') ?? key };
  const parameters = readMultiHead((name) => optionalInput(vector, name));
  const [blocked, padding] = [optionalInput(vector, 'blocked'), optionalInput(vector, 'key_padding_blocked')];
  const options = {
    heads: numberOf(vector.attributes, 'num_heads', 1),
    bias: blocked
      ? map(blocked, (value) => (value === 0 ? 0 : -Infinity))
      : optionalInput(vector, 'attn_mask'),
    keyMask: padding && map(padding, (value) => 1 - value),
  };
  const { output, weights } = multiHeadAttention(inputs, parameters, options);
  const dOutput = optionalInput(vector, 'dy') ?? zeros(output.shape);
  const gradients = multiHeadAttentionBackward(inputs, parameters, dOutput, options);
  const { query: dQuery, key: dKey, value: dValue } = gradients.inputs;
  const results: Record<string, Tensor64 | undefined> = {
    y: output,
    attn_weights: weights,
    grad_q: isSelf ? add(dQuery, dKey, dValue) : dQuery,
    grad_k: dKey,
    grad_v: dValue,
  };
  for (const [name, gradient] of Object.entries(writeMultiHead(gradients.parameters))) {
    results[`grad_${name}`] = gradient;
  }
  return outputsByName(vector, results);
}

/** in_proj_weight [3E, E] holds the rows of query, key and value; weights are transposed ([out, in]). */
export function readMultiHead(parameter: (name: string) => AnyTensor | undefined): MultiHeadParameters {
  const [inWeight, outWeight] = [parameter('in_proj_weight'), parameter('out_proj.weight')];
  if (!inWeight || !outWeight) throw new NotExpressible('separate projections of query, key and value');
  const width = inWeight.shape[0]! / 3;
  const thirds = [width, width, width];
  const kernels = split(inWeight, thirds).map((part) => transpose(part));
  const biases = split(parameter('in_proj_bias') ?? zeros([3 * width]), thirds);
  return {
    queryKernel: kernels[0]!,
    queryBias: biases[0]!,
    keyKernel: kernels[1]!,
    keyBias: biases[1]!,
    valueKernel: kernels[2]!,
    valueBias: biases[2]!,
    outputKernel: transpose(outWeight),
    outputBias: parameter('out_proj.bias') ?? zeros([outWeight.shape[0]!]),
  };
}

/** The inverse of `readMultiHead`, for gradients. */
export function writeMultiHead(gradients: MultiHeadGradients['parameters']): Record<string, Tensor64> {
  const { queryKernel, keyKernel, valueKernel, queryBias, keyBias, valueBias } = gradients;
  return {
    in_proj_weight: concatenate([queryKernel, keyKernel, valueKernel].map((kernel) => transpose(kernel))),
    in_proj_bias: concatenate([queryBias, keyBias, valueBias]),
    'out_proj.weight': transpose(gradients.outputKernel),
    'out_proj.bias': gradients.outputBias,
  };
}
