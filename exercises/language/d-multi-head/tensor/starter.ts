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
export function multiHead(
  tf: TensorFlow,
  x: Tensor, // [T, D]
  p: MultiHeadParams,
  heads: number,
  causal: boolean,
): Tensor {
  const [T, D] = x.shape;

  return tf.zeros([T, D]);
}
