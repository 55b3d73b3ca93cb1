import * as tf from '@tensorflow/tfjs-core';

interface Options {
  returnSequences: boolean;
  h0?: tf.Tensor2D;
  mask?: tf.Tensor2D;
}

export function rnn(
  ...[x, Wx, Wh, b, { returnSequences, h0, mask }]: [
    tf.Tensor3D,
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor1D,
    Options,
  ]
): tf.Tensor {
  const [N, T] = x.shape;
  const U = b.shape[0];
  let h = h0 ? tf.clone(h0) : tf.zeros<tf.Rank.R2>([N, U]);
  const states: tf.Tensor2D[] = [];
  const steps = T === 0 ? [] : (tf.unstack(x, 1) as tf.Tensor2D[]);
  for (const [t, step] of steps.entries()) {
    const next = tf.tanh<tf.Tensor2D>(tf.add(tf.add(tf.matMul(step, Wx), tf.matMul(h, Wh)), b));
    const keep = mask && tf.slice(mask, [0, t], [N, 1]);
    h = keep ? tf.add(tf.mul(keep, next), tf.mul(tf.sub(1, keep), h)) : next;
    states.push(h);
  }
  if (!returnSequences) return h;
  return T === 0 ? tf.zeros([N, 0, U]) : tf.stack(states, 1);
}
