import * as tf from '@tensorflow/tfjs-core';
import { numberOf, type NumberOf } from '#graders/device/number-of.ts';

interface Gradients {
  loss: NumberOf;
  dW1: tf.Tensor;
  db1: tf.Tensor;
  dW2: tf.Tensor;
  db2: tf.Tensor;
  dx: tf.Tensor;
}

export function mlpGrads(
  ...[x, labels, W1, b1, W2, b2]: [
    tf.Tensor2D,
    Int32Array,
    tf.Tensor2D,
    tf.Tensor1D,
    tf.Tensor2D,
    tf.Tensor1D,
  ]
): Gradients {
  const N = x.shape[0];
  const a = tf.add(tf.matMul(x, W1), b1);
  const h = tf.maximum(a, 0);
  const z = tf.add(tf.matMul(h, W2), b2);
  const shifted = tf.sub(z, tf.max(z, 1, true));
  const logp = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
  const isLabel = tf.oneHot(tf.tensor1d(labels, 'int32'), b2.shape[0]);
  const dz = tf.div(tf.sub(tf.exp(logp), isLabel), N);
  const da = tf.mul(tf.matMul(dz, W2, false, true), tf.cast(tf.greater(a, 0), 'float32'));
  return {
    loss: numberOf(tf.neg(tf.div(tf.sum(tf.mul(logp, isLabel)), N))),
    dW1: tf.matMul(x, da, true, false),
    db1: tf.sum(da, 0),
    dW2: tf.matMul(h, dz, true, false),
    db2: tf.sum(dz, 0),
    dx: tf.matMul(da, W1, false, true),
  };
}
