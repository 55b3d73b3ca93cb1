import * as tf from '@tensorflow/tfjs-core';

interface Parameters {
  gamma: tf.Tensor1D;
  beta: tf.Tensor1D;
  movingMean: tf.Tensor1D;
  movingVar: tf.Tensor1D;
}

export function batchNorm(
  x: tf.Tensor,
  { gamma, beta, movingMean, movingVar }: Parameters,
  { training, momentum, eps }: { training: boolean; momentum: number; eps: number },
): { y: tf.Tensor; movingMean: tf.Tensor; movingVar: tf.Tensor } {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const mean = training ? tf.mean(x, axes) : movingMean;
  const variance = training ? tf.mean(tf.square(tf.sub(x, mean)), axes) : movingVar;
  const normalised = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, eps)));
  const follow = (moving: tf.Tensor, batch: tf.Tensor): tf.Tensor =>
    training ? tf.add(tf.mul(moving, momentum), tf.mul(batch, 1 - momentum)) : tf.clone(moving);
  return {
    y: tf.add(tf.mul(normalised, gamma), beta),
    movingMean: follow(movingMean, mean),
    movingVar: follow(movingVar, variance),
  };
}
