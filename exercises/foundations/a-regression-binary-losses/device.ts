import * as tf from '@tensorflow/tfjs-core';
import { numberOf, type NumberOf } from '#graders/device/number-of.ts';

interface Loss {
  loss: NumberOf;
  grad: tf.Tensor;
}

export function mse(pred: tf.Tensor, target: tf.Tensor): Loss {
  const error = tf.sub(pred, target);
  return { loss: numberOf(tf.mean(tf.square(error))), grad: tf.mul(error, 2 / pred.size) };
}

export function bceFromLogits(z: tf.Tensor, y: tf.Tensor): Loss {
  const decayed = tf.exp(tf.neg(tf.abs(z)));
  const losses = tf.add(tf.sub(tf.maximum(z, 0), tf.mul(z, y)), tf.log1p(decayed));
  const sigmoid = tf.div(tf.where(tf.greaterEqual(z, 0), tf.onesLike(z), decayed), tf.add(decayed, 1));
  return { loss: numberOf(tf.mean(losses)), grad: tf.div(tf.sub(sigmoid, y), z.size) };
}

/** float32 has no 1 − 1e-7 (the neighbour of 1 is 1 − 6e-8): 1 − p is clipped on its own. */
export function bceFromProbs(p: tf.Tensor, y: tf.Tensor): NumberOf {
  const logOf = (probability: tf.Tensor): tf.Tensor => tf.log(tf.maximum(probability, 1e-7));
  const losses = tf.add(tf.mul(y, logOf(p)), tf.mul(tf.sub(1, y), logOf(tf.sub(1, p))));
  return numberOf(tf.neg(tf.mean(losses)));
}
