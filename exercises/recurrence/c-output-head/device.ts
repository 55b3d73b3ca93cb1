import * as tf from '@tensorflow/tfjs-core';

interface Options {
  mode: 'many-to-many' | 'many-to-one';
  act: 'linear' | 'sigmoid' | 'softmax';
  lengths?: Int32Array;
}

function activated(logits: tf.Tensor, act: Options['act']): tf.Tensor {
  if (act === 'linear') return logits;
  if (act === 'sigmoid') return tf.sigmoid(logits);
  const powers = tf.exp(tf.sub(logits, tf.max(logits, -1, true)));
  return tf.div(powers, tf.sum(powers, -1, true));
}

/** The last valid states [N, U]: a product with 1 at their step and 0 elsewhere; all zeros for a length of 0. */
function lastStates(h: tf.Tensor3D, lengths: Int32Array): tf.Tensor2D {
  const [N, T, U] = h.shape;
  if (T === 0) return tf.zeros([N, U]);
  const chosen = new Float32Array(N * T);
  for (const [n, length] of lengths.entries()) if (length > 0) chosen[n * T + length - 1] = 1;
  return tf.sum(tf.mul(h, tf.tensor3d(chosen, [N, T, 1])), 1);
}

export function outputHead(
  ...[h, Wy, by, { mode, act, lengths }]: [tf.Tensor3D, tf.Tensor2D, tf.Tensor1D, Options]
): tf.Tensor {
  const [N, T, U] = h.shape;
  const O = by.shape[0];
  if (mode === 'many-to-one') {
    const states = lastStates(h, lengths ?? new Int32Array(N).fill(T));
    return activated(tf.add(tf.matMul(states, Wy), by), act);
  }
  if (T === 0) return tf.zeros([N, 0, O]);
  const logits = tf.add(tf.matMul(tf.reshape<tf.Rank.R2>(h, [N * T, U]), Wy), by);
  return tf.reshape(activated(logits, act), [N, T, O]);
}
