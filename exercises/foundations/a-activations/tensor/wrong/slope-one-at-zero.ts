function sigmoid(tf: TensorFlow, x: Tensor): Tensor {
  const decayed = tf.exp(tf.neg(tf.abs(x)));
  return tf.div(tf.where(tf.greaterEqual(x, 0), tf.onesLike(x), decayed), decayed.add(1));
}

export function activate(
  tf: TensorFlow,
  x: Tensor,
  kind: 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh' | 'softplus',
): { y: Tensor; dy: Tensor } {
  const positive = tf.cast(tf.greater(x, 0), 'float32');
  if (kind === 'relu') return { y: tf.maximum(x, 0), dy: tf.cast(tf.greaterEqual(x, 0), 'float32') };
  if (kind === 'leakyRelu') {
    const dy = positive.mul(0.99).add(0.01);
    return { y: x.mul(dy), dy };
  }
  if (kind === 'sigmoid') {
    const y = sigmoid(tf, x);
    return { y, dy: y.mul(sigmoid(tf, tf.neg(x))) };
  }
  if (kind === 'tanh') {
    const y = sigmoid(tf, x.mul(2)).mul(2).sub(1);
    return { y, dy: tf.sub(1, y.square()) };
  }
  const y = tf.maximum(x, 0).add(tf.log1p(tf.exp(tf.neg(tf.abs(x)))));
  return { y, dy: sigmoid(tf, x) };
}
