/** The error is used twice: squared for the loss, doubled for the gradient. */
export function mse(tf: TensorFlow, pred: Tensor, target: Tensor): { loss: Tensor; grad: Tensor } {
  const error = pred.sub(target);
  return { loss: tf.mean(error.square()), grad: error.mul(2 / pred.size) };
}

/** Never forms ln σ(z): both logarithms together are max(z, 0) − z·y + ln(1 + e^−|z|). */
export function bceFromLogits(tf: TensorFlow, z: Tensor, y: Tensor): { loss: Tensor; grad: Tensor } {
  const decayed = tf.exp(tf.neg(tf.abs(z)));
  const losses = tf.maximum(z, 0).sub(z.mul(y)).add(tf.log1p(decayed));
  const sigmoid = tf.where(tf.greaterEqual(z, 0), tf.onesLike(z), decayed).div(decayed.add(1));
  return { loss: tf.mean(losses), grad: sigmoid.sub(y).div(z.size) };
}
