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

/** Where a later position would be seen, a number that no exponential survives; the diagonal always remains. */
function hideFuture(tf: TensorFlow, scores: Tensor, T: number): Tensor {
  const row = tf.range(0, T).reshape([T, 1]);
  const column = tf.range(0, T).reshape([1, T]);
  return tf.where(tf.lessEqual(column, row), scores, tf.scalar(-1e30));
}

export function multiHead(
  tf: TensorFlow,
  x: Tensor,
  p: MultiHeadParams,
  heads: number,
  causal: boolean,
): Tensor {
  const [T, D] = x.shape;
  if (D % heads !== 0) throw new RangeError(`heads must divide ${D}, got ${heads}`);
  if (T === 0) return tf.zeros([T, D]);
  const dh = D / heads;
  // [T, D] to [heads, T, dh]: columns first fall into heads, then the heads become a batch.
  const split = (W: Tensor, b: Tensor) => tf.matMul(x, W).add(b).reshape([T, heads, dh]).transpose([1, 0, 2]);
  const Q = split(p.Wq, p.bq);
  const K = split(p.Wk, p.bk);
  const V = split(p.Wv, p.bv);

  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dh));
  const seen = causal ? hideFuture(tf, scores, T) : scores;
  const exponentials = tf.exp(seen);
  const weights = exponentials.div(tf.sum(exponentials, 2, true));
  const joined = tf.matMul(weights, V).transpose([1, 0, 2]).reshape([T, D]);
  return tf.matMul(joined, p.Wo).add(p.bo);
}
