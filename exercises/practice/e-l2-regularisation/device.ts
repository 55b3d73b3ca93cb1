import * as tf from '@tensorflow/tfjs-core';
import { numberOf, type NumberOf } from '#graders/device/number-of.ts';

export function addL2(
  ...[loss, params, grads, decay, lambda]: [number, tf.Tensor[], tf.Tensor[], boolean[], number]
): { loss: NumberOf; grads: tf.Tensor[] } {
  const penalties = params.filter((_, at) => decay[at]).map((w) => tf.mul(lambda, tf.sum(tf.square(w))));
  const total = penalties.reduce<tf.Tensor>((sum, penalty) => tf.add(sum, penalty), tf.scalar(loss));
  return {
    loss: numberOf(total),
    grads: grads.map((g, at) => (decay[at] ? tf.add(g, tf.mul(2 * lambda, params[at]!)) : tf.clone(g))),
  };
}
