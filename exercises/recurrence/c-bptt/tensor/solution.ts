/** Time needs a loop in both directions; what the weights collect over all steps is one product at the end. */
export function bptt(
  tf: TensorFlow,
  x: Tensor,
  Wx: Tensor,
  Wh: Tensor,
  b: Tensor,
  dh: Tensor,
): { dWx: Tensor; dWh: Tensor; db: Tensor; dx: Tensor; dh0: Tensor } {
  const [T] = x.shape;
  const [U] = b.shape;
  if (T === 0) {
    const [dWx, dWh, db, dx, dh0] = [Wx, Wh, b, x, b].map((t) => tf.zerosLike(t));
    return { dWx, dWh, db, dx, dh0 };
  }
  const fromInput = tf.split(tf.matMul(x, Wx).add(b), T, 0);
  const direct = tf.split(dh, T, 0);
  const before: Tensor[] = [];
  const after: Tensor[] = [];
  let h = tf.zeros([1, U]);
  for (let t = 0; t < T; t++) {
    before.push(h);
    h = tf.tanh(fromInput[t].add(tf.matMul(h, Wh)));
    after.push(h);
  }

  const inner: Tensor[] = [];
  let carried = tf.zeros([1, U]);
  for (let t = T - 1; t >= 0; t--) {
    const a = direct[t].add(carried).mul(tf.sub(1, after[t].square()));
    inner.unshift(a);
    carried = tf.matMul(a, Wh, false, true);
  }
  const a = tf.concat(inner, 0); // [T, U]
  return {
    dWx: tf.matMul(x, a, true, false),
    dWh: tf.matMul(tf.concat(before, 0), a, true, false),
    db: tf.sum(a, 0),
    dx: tf.matMul(a, Wx, false, true),
    dh0: tf.reshape(carried, [U]),
  };
}
