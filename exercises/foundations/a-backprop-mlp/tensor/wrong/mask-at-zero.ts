export function mlpGrads(
  tf: TensorFlow,
  x: Tensor,
  labels: Tensor,
  W1: Tensor,
  b1: Tensor,
  W2: Tensor,
  b2: Tensor,
): { loss: Tensor; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor; dx: Tensor } {
  const [N] = x.shape;
  const [C] = b2.shape;
  const a = tf.matMul(x, W1).add(b1);
  const h = tf.maximum(a, 0);
  const z = tf.matMul(h, W2).add(b2);
  const shifted = z.sub(tf.max(z, 1, true));
  const logp = shifted.sub(tf.log(tf.sum(tf.exp(shifted), 1, true)));
  const isLabel = tf.oneHot(labels, C);

  const dz = tf.exp(logp).sub(isLabel).div(N);
  const mask = tf.cast(tf.greaterEqual(a, 0), 'float32');
  const da = tf.matMul(dz, W2, false, true).mul(mask);
  return {
    loss: tf.neg(tf.sum(logp.mul(isLabel))).div(N),
    dW1: tf.matMul(x, da, true, false),
    db1: tf.sum(da, 0),
    dW2: tf.matMul(h, dz, true, false),
    db2: tf.sum(dz, 0),
    dx: tf.matMul(da, W1, false, true),
  };
}
