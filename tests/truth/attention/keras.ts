import { attention } from '#graders/reference/attention.ts';
import { gather } from '#graders/reference/gather.ts';
import { map } from '#graders/reference/map.ts';
import { multiHeadAttention, type MultiHeadInputs } from '#graders/reference/multi-head-attention.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, choiceOf, numberOf, optionalNumberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { kerasConfig } from '../keras-config.ts';
import { input, optionalInput } from '../read.ts';
import { kerasOutputs, weightInputs } from '../recurrent/keras.ts';

const known = ['config', 'return_attention_scores', 'use_causal_mask', 'training'];

/** layers.Attention: inputs are query, value and (by default the value) key; the scores are not scaled by the width. */
export function expressKerasAttention(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, known);
  const config = kerasConfig(vector, ['use_scale', 'score_mode', 'dropout', 'seed']);
  refuseUnknown(config, ['use_scale', 'score_mode', 'dropout', 'seed', 'dtype']);
  if (choiceOf(config, 'score_mode', ['dot', 'concat'], 'dot') === 'concat')
    throw new NotExpressible('additive scores');
  refuseDropout(vector, config);
  if (optionalInput(vector, 'mask0')) throw new NotExpressible('a mask of queries');
  const value = input(vector, 'inputs1', 'value');
  const query = input(vector, 'inputs0', 'query');
  const mask = optionalInput(vector, 'mask1');
  refuseEmptyRows(mask);
  const { output, weights } = attention(
    { query, key: optionalInput(vector, 'inputs2', 'key') ?? value, value },
    {
      scale: 1,
      keyMask: mask,
      causal: booleanOf(vector.attributes, 'use_causal_mask', false),
      causalOffset: 0,
    },
  );
  return kerasOutputs(vector, [output, weights]);
}

/** layers.MultiHeadAttention and layers.GroupedQueryAttention: weights of query, key, value and output in this order. */
export function expressKerasMultiHead(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, known);
  const config = kerasConfig(vector, ['num_heads', 'key_dim', 'value_dim', 'dropout', 'use_bias']);
  const sizes = ['num_heads', 'key_dim', 'value_dim', 'head_dim', 'num_query_heads', 'num_key_value_heads'];
  refuseUnknown(config, [
    ...sizes,
    'dropout',
    'use_bias',
    'dtype',
    'output_shape',
    'seed',
    'name',
    'flash_attention',
  ]);
  refuseDropout(vector, config);
  const heads = optionalNumberOf(config, 'num_query_heads') ?? numberOf(config, 'num_heads', 1);
  const value = input(vector, 'value');
  const inputs: MultiHeadInputs = {
    query: input(vector, 'query'),
    key: optionalInput(vector, 'key') ?? value,
    value,
  };
  if (optionalInput(vector, 'query_mask')) throw new NotExpressible('a mask of queries');
  const mask = optionalInput(vector, 'attention_mask');
  const keyMask = optionalInput(vector, 'key_mask', 'value_mask');
  refuseEmptyRows(mask);
  refuseEmptyRows(keyMask);
  const { output, weights } = multiHeadAttention(inputs, parametersOf(vector, config, heads), {
    heads,
    keyMask,
    bias: mask && perHeadBias(mask),
    causal: booleanOf(vector.attributes, 'use_causal_mask', false),
    causalOffset: 0,
  });
  return kerasOutputs(vector, [output, weights]);
}

function refuseDropout(vector: TruthCase, config: Record<string, unknown>): void {
  if (numberOf(config, 'dropout', 0) !== 0 && booleanOf(vector.attributes, 'training', false)) {
    throw new NotExpressible('random dropout of attention weights');
  }
}

/** Keras gives equal weights to keys that are all masked; the oracle gives none. */
function refuseEmptyRows(mask: AnyTensor | undefined): void {
  const extent = mask?.shape.at(-1) ?? 0;
  for (let start = 0; mask && start < mask.data.length; start += extent) {
    if (mask.data.subarray(start, start + extent).every((keep) => keep === 0)) {
      throw new NotExpressible('a query whose keys are all masked');
    }
  }
}

function perHeadBias(mask: AnyTensor): Tensor64 {
  const [batch, queries, keys] = mask.shape as [number, number, number];
  return reshape(
    map(mask, (keep) => (keep === 0 ? -Infinity : 0)),
    [batch, 1, queries, keys],
  );
}

/** Keras' kernels [D, heads, E] and [heads, E, O] as matrices; shared key and value heads are repeated. */
function parametersOf(vector: TruthCase, config: Record<string, unknown>, heads: number) {
  const weights = weightInputs(vector);
  if (!weights) throw new NotExpressible('weights start from random values');
  const useBias = booleanOf(config, 'use_bias', true);
  const [kernels, biases] = useBias
    ? [weights.filter((_, at) => at % 2 === 0), weights.filter((_, at) => at % 2 === 1)]
    : [weights, []];
  const repeated = (tensor: AnyTensor, axis: number) => {
    const group = heads / tensor.shape[axis]!;
    const indices = Int32Array.from({ length: heads }, (_, head) => Math.floor(head / group));
    return gather(tensor, { shape: [heads], data: indices }, { axis });
  };
  const matrix = (at: number) => reshape(repeated(kernels[at]!, 1), [kernels[at]!.shape[0]!, -1]);
  const vectorOf = (at: number, kernel: Tensor64) =>
    biases[at] ? reshape(repeated(biases[at], 0), [-1]) : zeros([kernel.shape[1]!]);
  const [queryKernel, keyKernel, valueKernel] = [matrix(0), matrix(1), matrix(2)];
  const outputKernel = reshape(kernels[3]!, [-1, kernels[3]!.shape[2]!]);
  return {
    queryKernel,
    queryBias: vectorOf(0, queryKernel),
    keyKernel,
    keyBias: vectorOf(1, keyKernel),
    valueKernel,
    valueBias: vectorOf(2, valueKernel),
    outputKernel,
    outputBias: biases[3] ?? zeros([outputKernel.shape[1]!]),
  };
}
