type Named<Names extends string> = Record<Names, Tensor>;
type MultiHeadParams = Named<'Wq' | 'Wk' | 'Wv' | 'Wo' | 'bq' | 'bk' | 'bv' | 'bo'>;
type EncoderParams = Named<'W1' | 'b1' | 'W2' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2'> & { att: MultiHeadParams };

/** Attention and feed-forward part, each with its residual and its layer norm. */
export function encoderBlock(
  x: Tensor, // [T, D]
  p: EncoderParams,
  o: { heads: number; eps: number; normFirst: boolean },
): Tensor {
  const [T, D] = x.shape;
  const out = new Float32Array(T * D);

  // What you wrote for multi-head attention and layer normalisation fits in here.
  return { shape: [T, D], data: out };
}
