function activate(tf: TensorFlow, logits: Tensor, act: 'linear' | 'sigmoid' | 'softmax'): Tensor {
  if (act === 'linear') return logits;
  if (act === 'sigmoid') return tf.sigmoid(logits);
  const powers = tf.exp(logits.sub(tf.max(logits, -1, true)));
  return powers.div(tf.sum(powers, -1, true));
}

function lastStates(tf: TensorFlow, h: Tensor, lengths?: Tensor): Tensor {
  const [N, T, U] = h.shape;
  if (T === 0) return tf.zeros([N, U]);
  if (!lengths) return tf.reshape(tf.slice(h, [0, T - 1, 0], [N, 1, U]), [N, U]);
  const steps = tf.reshape(tf.range(1, T + 1, 1, 'int32'), [1, T, 1]);
  const isLast = tf.equal(steps, tf.reshape(lengths, [N, 1, 1]));
  return tf.sum(h.mul(tf.cast(isLast, 'float32')), 1);
}

export function outputHead(
  tf: TensorFlow,
  h: Tensor,
  Wy: Tensor,
  by: Tensor,
  o: { mode: 'many-to-many' | 'many-to-one'; act: 'linear' | 'sigmoid' | 'softmax'; lengths?: Tensor },
): Tensor {
  const [N, T, U] = h.shape;
  const [O] = by.shape;
  if (o.mode === 'many-to-one') {
    return activate(tf, tf.matMul(lastStates(tf, h), Wy).add(by), o.act);
  }
  if (T === 0) return tf.zeros([N, 0, O]);

  const logits = tf.matMul(tf.reshape(h, [N * T, U]), Wy).add(by);
  return tf.reshape(activate(tf, logits, o.act), [N, T, O]);
}
