import * as tf from '@tensorflow/tfjs-core';

interface Gradients {
  dWx: tf.Tensor;
  dWh: tf.Tensor;
  db: tf.Tensor;
  dx: tf.Tensor;
  dh0: tf.Tensor;
}

export function bptt(
  ...[x, Wx, Wh, b, dh]: [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D, tf.Tensor2D]
): Gradients {
  const [T, D] = x.shape;
  const U = b.shape[0];
  const states: tf.Tensor2D[] = [tf.zeros([1, U])];
  const inputs = Array.from({ length: T }, (_, t) => tf.slice(x, [t, 0], [1, D]));
  for (const [t, input] of inputs.entries()) {
    states.push(tf.tanh(tf.add(tf.add(tf.matMul(input, Wx), tf.matMul(states[t]!, Wh)), b)));
  }
  let [dWx, dWh, db] = [tf.zerosLike(Wx), tf.zerosLike(Wh), tf.zeros<tf.Rank.R2>([1, U])];
  let carried = tf.zeros<tf.Rank.R2>([1, U]);
  const dx: tf.Tensor2D[] = [];
  for (let t = T - 1; t >= 0; t -= 1) {
    const delta = tf.add(tf.slice(dh, [t, 0], [1, U]), carried);
    const a = tf.mul<tf.Tensor2D>(delta, tf.sub(1, tf.square(states[t + 1]!)));
    dWx = tf.add(dWx, tf.matMul(inputs[t]!, a, true, false));
    dWh = tf.add(dWh, tf.matMul(states[t]!, a, true, false));
    db = tf.add(db, a);
    dx.unshift(tf.matMul(a, Wx, false, true));
    carried = tf.matMul(a, Wh, false, true);
  }
  return {
    dWx,
    dWh,
    db: tf.reshape(db, [U]),
    dx: T === 0 ? tf.zeros([0, D]) : tf.concat(dx, 0),
    dh0: tf.reshape(carried, [U]),
  };
}
