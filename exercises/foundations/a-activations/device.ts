import * as tf from '@tensorflow/tfjs-core';

interface Activated {
  y: tf.Tensor;
  dy: tf.Tensor;
}

/** tfjs's own softplus and sigmoid differ between backends far from zero: these forms are safe on all of them. */
function logistic(x: tf.Tensor): tf.Tensor {
  const decayed = tf.exp(tf.neg(tf.abs(x)));
  return tf.div(tf.where(tf.greaterEqual(x, 0), tf.onesLike(x), decayed), tf.add(decayed, 1));
}

const kinds: Record<string, (x: tf.Tensor) => Activated> = {
  relu: (x) => ({ y: tf.maximum(x, 0), dy: tf.cast(tf.greater(x, 0), 'float32') }),
  leakyRelu: (x) => ({
    y: tf.where(tf.greater(x, 0), x, tf.mul(x, 0.01)),
    dy: tf.where(tf.greater(x, 0), tf.onesLike(x), tf.fill(x.shape, 0.01)),
  }),
  sigmoid: (x) => ({ y: logistic(x), dy: tf.mul(logistic(x), logistic(tf.neg(x))) }),
  tanh: (x) => {
    const y = tf.tanh(tf.clipByValue(x, -20, 20));
    return { y, dy: tf.sub(1, tf.square(y)) };
  },
  softplus: (x) => ({
    y: tf.add(tf.maximum(x, 0), tf.log1p(tf.exp(tf.neg(tf.abs(x))))),
    dy: logistic(x),
  }),
};

export function activate(x: tf.Tensor, kind: string): Activated {
  if (x.size === 0) return { y: tf.zerosLike(x), dy: tf.zerosLike(x) };
  return kinds[kind]!(x);
}
