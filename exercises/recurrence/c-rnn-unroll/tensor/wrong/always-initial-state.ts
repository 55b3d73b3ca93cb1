export function rnn(
  tf: TensorFlow,
  x: Tensor,
  Wx: Tensor,
  Wh: Tensor,
  b: Tensor,
  o: { returnSequences: boolean; h0?: Tensor; mask?: Tensor },
): Tensor {
  const [N, T] = x.shape;
  const [U] = b.shape;
  let h = o.h0 ?? tf.zeros([N, U]);
  if (T === 0) return o.returnSequences ? tf.zeros([N, 0, U]) : tf.clone(h);
  const states: Tensor[] = [];
  const first = h;

  for (const [t, step] of tf.unstack(x, 1).entries()) {
    const next = tf.tanh(tf.matMul(step, Wx).add(tf.matMul(first, Wh)).add(b));

    h = o.mask ? h.add(tf.slice(o.mask, [0, t], [N, 1]).mul(next.sub(h))) : next;
    states.push(h);
  }
  return o.returnSequences ? tf.stack(states, 1) : h;
}
