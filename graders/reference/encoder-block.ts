import type { AnyTensor, Tensor64 } from '../tensor.ts';
import type { ScalarFunction } from './activation.ts';
import { add } from './broadcast.ts';
import { dense, denseBackward, type DenseLayer } from './dense.ts';
import { layerNorm, layerNormBackward } from './layer-norm.ts';
import {
  multiHeadAttention,
  multiHeadAttentionBackward,
  type MultiHeadGradients,
  type MultiHeadParameters,
} from './multi-head-attention.ts';
import { relu } from './piecewise-activations.ts';

export interface EncoderParameters {
  attention: MultiHeadParameters;
  /** [D, F] and [F], then [F, D] and [D]. */
  expand: { kernel: AnyTensor; bias: AnyTensor };
  contract: { kernel: AnyTensor; bias: AnyTensor };
  /** [D] each: of the attention part's norm, then of the feed-forward part's. */
  norm1: { scale: AnyTensor; offset: AnyTensor };
  norm2: { scale: AnyTensor; offset: AnyTensor };
}

export interface EncoderOptions {
  heads: number;
  epsilon: number;
  /** Normalise what goes into each part (pre-norm) instead of the sums (post-norm). */
  normFirst: boolean;
  /** Of the feed-forward part; ReLU by default. */
  activation?: ScalarFunction;
}

/**
 * Transformer encoder block without dropout and mask. Post-norm: `y = LN₁(x + A(x))`, `out = LN₂(y + F(y))`; pre-norm:
 * `y = x + A(LN₁(x))`, `out = y + F(LN₂(y))`; `F(u) = φ(u·W₁ + b₁)·W₂ + b₂`.
 *
 * Axes: input [N, T, D]; returns the same shape. Throws RangeError when the heads do not divide D. Vaswani et al. 2017,
 * §3.1; pre-norm: Xiong et al. 2020.
 */
export function encoderBlock(
  input: AnyTensor,
  parameters: EncoderParameters,
  options: EncoderOptions,
): Tensor64 {
  return runBlock(input, parameters, options).output;
}

export interface EncoderGradients {
  input: Tensor64;
  attention: MultiHeadGradients['parameters'];
  expand: { kernel: Tensor64; bias: Tensor64 };
  contract: { kernel: Tensor64; bias: Tensor64 };
  norm1: { scale: Tensor64; offset: Tensor64 };
  norm2: { scale: Tensor64; offset: Tensor64 };
}

/** Gradients of `Σ dOutput · output`. */
export function encoderBlockBackward(
  input: AnyTensor,
  parameters: EncoderParameters,
  dOutput: AnyTensor,
  options: EncoderOptions,
): EncoderGradients {
  const { heads, normFirst } = options;
  const run = runBlock(input, parameters, options);
  const norm1 = { ...parameters.norm1, epsilon: options.epsilon };
  const norm2 = { ...parameters.norm2, epsilon: options.epsilon };
  const expand = expandLayer(parameters, options);

  // Where a norm stands depends on normFirst; the residual adds the gradients of both of its ways.
  const dSum2 = normFirst ? undefined : layerNormBackward(run.sum2, dOutput, norm2);
  const dContract = denseBackward(run.hidden, dSum2?.input ?? dOutput, parameters.contract);
  const dExpand = denseBackward(run.feedForwardInput, dContract.input, expand);
  const dPre2 = normFirst ? layerNormBackward(run.middle, dExpand.input, norm2) : undefined;
  const dMiddle = add(dSum2?.input ?? dOutput, dPre2?.input ?? dExpand.input);

  const dSum1 = normFirst ? undefined : layerNormBackward(run.sum1, dMiddle, norm1);
  const source = { query: run.attentionInput, key: run.attentionInput, value: run.attentionInput };
  const dAttention = multiHeadAttentionBackward(source, parameters.attention, dSum1?.input ?? dMiddle, {
    heads,
  });
  const { query, key, value } = dAttention.inputs;
  const dAttentionInput = add(query, key, value);
  const dPre1 = normFirst ? layerNormBackward(input, dAttentionInput, norm1) : undefined;
  const [first, second] = [(dPre1 ?? dSum1)!, (dPre2 ?? dSum2)!];
  return {
    input: add(dSum1?.input ?? dMiddle, dPre1?.input ?? dAttentionInput),
    attention: dAttention.parameters,
    expand: { kernel: dExpand.kernel, bias: dExpand.bias },
    contract: { kernel: dContract.kernel, bias: dContract.bias },
    norm1: { scale: first.scale, offset: first.offset },
    norm2: { scale: second.scale, offset: second.offset },
  };
}

function runBlock(input: AnyTensor, parameters: EncoderParameters, options: EncoderOptions) {
  const { heads, normFirst, epsilon } = options;
  const norm1 = (tensor: AnyTensor) => layerNorm(tensor, { ...parameters.norm1, epsilon });
  const norm2 = (tensor: AnyTensor) => layerNorm(tensor, { ...parameters.norm2, epsilon });
  const attentionInput = normFirst ? norm1(input) : input;
  const source = { query: attentionInput, key: attentionInput, value: attentionInput };
  const sum1 = add(input, multiHeadAttention(source, parameters.attention, { heads }).output);
  const middle = normFirst ? sum1 : norm1(sum1);
  const feedForwardInput = normFirst ? norm2(middle) : middle;
  const hidden = dense(feedForwardInput, expandLayer(parameters, options));
  const sum2 = add(middle, dense(hidden, parameters.contract));
  return {
    attentionInput,
    sum1,
    middle,
    feedForwardInput,
    hidden,
    sum2,
    output: normFirst ? sum2 : norm2(sum2),
  };
}

function expandLayer({ expand }: EncoderParameters, { activation = relu }: EncoderOptions): DenseLayer {
  return { ...expand, activation };
}
