import * as tf from '@tensorflow/tfjs-core';

interface Options {
  causal: boolean;
  keyMask?: tf.Tensor2D;
}

/** Which keys each query may see, [1 or N, Tq, Tk] of 0 and 1. */
function allowedKeys([N, Tq, Tk]: [number, number, number], { causal, keyMask }: Options): tf.Tensor {
  const column = tf.reshape(tf.range(0, Tk), [1, 1, Tk]);
  const row = tf.reshape(tf.range(0, Tq), [1, Tq, 1]);
  const last = causal ? tf.add(row, Tk - Tq) : tf.fill([1, Tq, 1], Tk);
  const open = tf.cast(tf.lessEqual(column, last), 'float32');
  return keyMask ? tf.mul(open, tf.reshape(keyMask, [N, 1, Tk])) : open;
}

export function maskedAttention(...[Q, K, V, options]: [tf.Tensor3D, tf.Tensor3D, tf.Tensor3D, Options]): {
  out: tf.Tensor;
  weights: tf.Tensor;
} {
  const [[N, Tq, width], Tk, dv] = [Q.shape, K.shape[1], V.shape[2]];
  if (N * Tq * Tk === 0) return { out: tf.zeros([N, Tq, dv]), weights: tf.zeros([N, Tq, Tk]) };
  const allowed = allowedKeys([N, Tq, Tk], options);
  const scores = tf.div(tf.matMul(Q, K, false, true), Math.sqrt(width));
  // Finite, so that a row without any allowed key has differences of 0 instead of NaN.
  const masked = tf.sub(tf.mul(scores, allowed), tf.mul(tf.sub(1, allowed), 1e30));
  const exponentials = tf.mul(tf.exp(tf.sub(masked, tf.max(masked, 2, true))), allowed);
  const sums = tf.sum(exponentials, 2, true);
  const weights = tf.div(exponentials, tf.add(sums, tf.cast(tf.equal(sums, 0), 'float32')));
  return { out: tf.matMul(weights, V), weights };
}
