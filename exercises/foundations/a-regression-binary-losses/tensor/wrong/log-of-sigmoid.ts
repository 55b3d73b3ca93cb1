export function mse(tf: TensorFlow, pred: Tensor, target: Tensor): { loss: Tensor; grad: Tensor } {
  const error = pred.sub(target);
  return { loss: tf.mean(error.square()), grad: error.mul(2 / pred.size) };
}

export function bceFromLogits(tf: TensorFlow, z: Tensor, y: Tensor): { loss: Tensor; grad: Tensor } {
  const sigmoid = tf.div(1, tf.exp(tf.neg(z)).add(1));
  const losses = tf.neg(y.mul(tf.log(sigmoid)).add(tf.sub(1, y).mul(tf.log(tf.sub(1, sigmoid)))));
  return { loss: tf.mean(losses), grad: sigmoid.sub(y).div(z.size) };
}
