import * as tf from '@tensorflow/tfjs-core';

interface Weights {
  Wx: tf.Tensor2D;
  Wh: tf.Tensor2D;
  b: tf.Tensor1D;
}

/** All states in the order in which the steps are given. */
function run(steps: readonly tf.Tensor2D[], { Wx, Wh, b }: Weights): tf.Tensor2D[] {
  let h = tf.zeros<tf.Rank.R2>([steps[0]!.shape[0], b.shape[0]]);
  return steps.map((step) => (h = tf.tanh(tf.add(tf.add(tf.matMul(step, Wx), tf.matMul(h, Wh)), b))));
}

export function bidirectional(
  ...[x, fwd, bwd, { merge, returnSequences }]: [
    tf.Tensor3D,
    Weights,
    Weights,
    { merge: 'concat' | 'sum'; returnSequences: boolean },
  ]
): tf.Tensor {
  const steps = tf.unstack(x, 1) as tf.Tensor2D[];
  const forward = run(steps, fwd);
  const backward = run([...steps].reverse(), bwd).reverse();
  const join = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D =>
    merge === 'sum' ? tf.add(a, b) : tf.concat([a, b], 1);
  if (!returnSequences) return join(forward.at(-1)!, backward[0]!);
  return tf.stack(
    forward.map((state, t) => join(state, backward[t]!)),
    1,
  );
}
