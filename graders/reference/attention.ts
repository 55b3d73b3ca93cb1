import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { add, broadcastTo, multiply, sumTo } from './broadcast.ts';
import { map } from './map.ts';
import { matmul } from './matmul.ts';
import { maskedSoftmax, maskedSoftmaxBackward } from './masked-softmax.ts';

export interface AttentionInputs {
  /** […, L, E] */
  query: AnyTensor;
  /** […, S, E] */
  key: AnyTensor;
  /** […, S, F] */
  value: AnyTensor;
}

export interface AttentionOptions {
  /** Query i sees keys j ≤ i + causalOffset. */
  causal?: boolean;
  /** Aligns the causal mask at the end by default: S − L. */
  causalOffset?: number;
  /** […, S] of 1 keep and 0 pad, the same for every query. */
  keyMask?: AnyTensor;
  /** Added to the scores, broadcast to […, L, S]; −∞ masks. */
  bias?: AnyTensor;
  /** 1/√E by default. */
  scale?: number;
  /** c·tanh(score / c) before bias and masks; 0 leaves the scores alone. */
  softcap?: number;
}

export interface AttentionResult {
  /** […, L, F] */
  output: Tensor64;
  /** […, L, S]; rows sum to 1, masked weights are exactly 0, a row without any allowed key is 0. */
  weights: Tensor64;
  /** Scaled scores […, L, S], then those with the softcap, then those with bias and masks (−∞). */
  scores: Tensor64;
  cappedScores: Tensor64;
  maskedScores: Tensor64;
}

/**
 * Scaled dot-product attention `softmax(QKᵀ/√E + bias)·V`, the softmax over the allowed keys of each query.
 *
 * Axes: L queries, S keys, E width of queries and keys, F width of values; leading axes are the batch and are equal in
 * all three. L = 0 gives an empty output; S = 0 gives zeros. Throws ShapeError when the axes do not fit. Vaswani et al.
 * 2017, eq. 1; softcap: Gemma 2 (2024), §2.
 */
export function attention(
  { query, key, value }: AttentionInputs,
  options: AttentionOptions = {},
): AttentionResult {
  checkShapes({ query, key, value });
  const { scale = 1 / Math.sqrt(query.shape.at(-1)!), softcap = 0, bias } = options;
  const scores = map(matmul(query, key, { transposeRight: true }), (product) => product * scale);
  const cappedScores = softcap > 0 ? map(scores, (score) => softcap * Math.tanh(score / softcap)) : scores;
  const biased = bias ? add(cappedScores, broadcastTo(bias, scores.shape)) : cappedScores;
  const maskedScores = mask(biased, options);
  const weights = maskedSoftmax(maskedScores);
  return { output: matmul(weights, value), weights, scores, cappedScores, maskedScores };
}

export interface AttentionGradients {
  query: Tensor64;
  key: Tensor64;
  value: Tensor64;
  /** Of the bias, where one was given. */
  bias?: Tensor64;
}

/** Gradients of `Σ dOutput · output`; dOutput […, L, F]. Constant masks have none. */
export function attentionBackward(
  inputs: AttentionInputs,
  dOutput: AnyTensor,
  options: AttentionOptions = {},
): AttentionGradients {
  const { query, key, value } = inputs;
  const { scale = 1 / Math.sqrt(query.shape.at(-1)!), softcap = 0, bias } = options;
  const { weights, cappedScores } = attention(inputs, options);
  const dWeights = matmul(dOutput, value, { transposeRight: true });
  const dMasked = maskedSoftmaxBackward(weights, dWeights);
  const slopes = map(cappedScores, (score) => scale * (softcap > 0 ? 1 - (score / softcap) ** 2 : 1));
  const dScores = multiply(dMasked, slopes);
  return {
    query: matmul(dScores, key),
    key: matmul(dScores, query, { transposeLeft: true }),
    value: matmul(weights, dOutput, { transposeLeft: true }),
    ...(bias && { bias: sumTo(dMasked, bias.shape) }),
  };
}

function checkShapes({ query, key, value }: AttentionInputs): void {
  const batch = query.shape.slice(0, -2).join();
  if (query.shape.length < 2 || query.shape.at(-1) !== key.shape.at(-1)) {
    throw new ShapeError(
      `attention: query and key must share their width, got [${query.shape}] and [${key.shape}]`,
    );
  }
  if (
    key.shape.slice(0, -2).join() !== batch ||
    value.shape.slice(0, -1).join() !== key.shape.slice(0, -1).join()
  ) {
    throw new ShapeError(`attention: every key must have one value, got [${key.shape}] and [${value.shape}]`);
  }
}

function mask(scores: Tensor64, { causal = false, causalOffset, keyMask }: AttentionOptions): Tensor64 {
  const [queries, keys] = scores.shape.slice(-2) as [number, number];
  const offset = causalOffset ?? keys - queries;
  const batch = sizeOf(scores.shape.slice(0, -2));
  if (keyMask && keyMask.data.length !== batch * keys) {
    throw new ShapeError(
      `attention: keyMask must hold ${batch * keys} entries, got shape [${keyMask.shape}]`,
    );
  }
  return map(scores, (score, at) => {
    const column = at % keys;
    const row = Math.floor(at / keys) % queries;
    const padded = keyMask?.data[Math.floor(at / (keys * queries)) * keys + column] === 0;
    return padded || (causal && column > row + offset) ? -Infinity : score;
  });
}
