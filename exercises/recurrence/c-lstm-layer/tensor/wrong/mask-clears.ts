function stepCell(tf: TensorFlow, sums: Tensor, h: Tensor, c: Tensor, R: Tensor): [h: Tensor, c: Tensor] {
  const [input, forget, candidate, output] = tf.split(sums.add(tf.matMul(h, R)), 4, 1);
  const next = tf.sigmoid(forget).mul(c).add(tf.sigmoid(input).mul(tf.tanh(candidate)));
  return [tf.sigmoid(output).mul(tf.tanh(next)), next];
}

export function lstm(
  tf: TensorFlow,
  x: Tensor,
  K: Tensor,
  R: Tensor,
  b: Tensor,
  o: { returnSequences: boolean; goBackwards?: boolean; mask?: Tensor; h0?: Tensor; c0?: Tensor },
): { out: Tensor; h: Tensor; c: Tensor } {
  const [N, T, D] = x.shape;
  const [U] = R.shape;
  let h = o.h0 ?? tf.zeros([N, U]);
  let c = o.c0 ?? tf.zeros([N, U]);
  if (T === 0) return { out: o.returnSequences ? tf.zeros([N, 0, U]) : tf.clone(h), h, c };
  const sums = tf.matMul(tf.reshape(x, [N * T, D]), K).add(b);
  const steps = tf.unstack(tf.reshape(sums, [N, T, 4 * U]), 1);
  const sequence: Tensor[] = [];

  for (let position = 0; position < T; position++) {
    const t = o.goBackwards ? T - 1 - position : position;
    const [nextH, nextC] = stepCell(tf, steps[t], h, c, R);
    const keep = o.mask ? tf.slice(o.mask, [0, t], [N, 1]) : null;
    h = keep ? keep.mul(nextH) : nextH;
    c = keep ? keep.mul(nextC) : nextC;
    sequence.push(h);
  }
  return { out: o.returnSequences ? tf.stack(sequence, 1) : tf.clone(h), h, c };
}
