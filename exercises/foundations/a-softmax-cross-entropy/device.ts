import * as tf from '@tensorflow/tfjs-core';
import { numberOf, type NumberOf } from '#graders/device/number-of.ts';

export function softmaxCrossEntropy(
  logits: tf.Tensor2D,
  labels: Int32Array,
): { loss: NumberOf; grad: tf.Tensor } {
  const [N, C] = logits.shape;
  // tf.oneHot refuses a depth of 1.
  const classes = tf.tensor2d(
    Int32Array.from({ length: C }, (_, c) => c),
    [1, C],
    'int32',
  );
  const matches = tf.equal(tf.tensor2d(labels, [N, 1], 'int32'), classes);
  const shifted = tf.sub(logits, tf.max(logits, 1, true));
  const logp = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
  const atLabels = tf.where(matches, logp, tf.zerosLike(logp));
  return {
    loss: numberOf(tf.neg(tf.div(tf.sum(atLabels), N))),
    grad: tf.div(tf.sub(tf.exp(logp), tf.cast(matches, 'float32')), N),
  };
}
