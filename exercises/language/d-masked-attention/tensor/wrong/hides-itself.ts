function allowedKeys(tf: TensorFlow, [N, Tq, Tk]: number[], o: { causal: boolean; keyMask?: Tensor }): Tensor {
  const row = tf.range(0, Tq).reshape([1, Tq, 1]);
  const column = tf.range(0, Tk).reshape([1, 1, Tk]);
  const past = o.causal ? tf.less(column, row.add(Tk - Tq)) : tf.ones([1, Tq, Tk], 'bool');
  return o.keyMask ? tf.logicalAnd(past, tf.greater(o.keyMask.reshape([N, 1, Tk]), 0)) : past;
}

export function maskedAttention(
  tf: TensorFlow,
  Q: Tensor,
  K: Tensor,
  V: Tensor,
  o: { causal: boolean; keyMask?: Tensor },
): { out: Tensor; weights: Tensor } {
  const [N, Tq, dk] = Q.shape;
  const [, Tk] = K.shape;
  const dv = V.shape[2];
  if (N * Tq === 0) return { out: tf.zeros([N, Tq, dv]), weights: tf.zeros([N, Tq, Tk]) };

  const allowed = allowedKeys(tf, [N, Tq, Tk], o);
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(dk));

  const masked = tf.where(allowed, scores, tf.scalar(-1e30));
  const exponentials = tf.exp(masked.sub(tf.max(masked, 2, true))).mul(allowed.toFloat());
  const weights = tf.divNoNan(exponentials, tf.sum(exponentials, 2, true));
  return { out: tf.matMul(weights, V), weights };
}
