interface MultiHeadParams {
  Wq: Tensor; // [D, D] each
  Wk: Tensor;
  Wv: Tensor;
  Wo: Tensor;
  bq: Tensor; // [D] each
  bk: Tensor;
  bv: Tensor;
  bo: Tensor;
}

/** Self-attention in several heads, each on its own columns. */
export function multiHead(x: Tensor, p: MultiHeadParams, heads: number, causal: boolean): Tensor {
  const [T, D] = x.shape;
  const y = new Float32Array(T * D);

  return { shape: [T, D], data: y };
}
