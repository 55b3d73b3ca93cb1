type Weights = { Wx: Tensor; Wh: Tensor; b: Tensor };

function run(tf: TensorFlow, steps: Tensor[], { Wx, Wh, b }: Weights): Tensor[] {
  let h = tf.zeros([steps[0].shape[0], b.shape[0]]);
  return steps.map((step) => (h = tf.tanh(tf.matMul(step, Wx).add(tf.matMul(h, Wh)).add(b))));
}

export function bidirectional(
  tf: TensorFlow,
  x: Tensor,
  fwd: Weights,
  bwd: Weights,
  o: { merge: 'concat' | 'sum'; returnSequences: boolean },
): Tensor {
  const [, T] = x.shape;
  const steps = tf.unstack(x, 1);
  const forward = run(tf, steps, fwd);
  const backward = run(tf, [...steps].reverse(), bwd).reverse();
  const join = (a: Tensor, b: Tensor) => (o.merge === 'sum' ? a.add(b) : tf.concat([b, a], -1));
  if (!o.returnSequences) return join(forward[T - 1], backward[0]);
  return join(tf.stack(forward, 1), tf.stack(backward, 1));
}
