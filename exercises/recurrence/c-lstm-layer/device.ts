import * as tf from '@tensorflow/tfjs-core';

interface Options {
  returnSequences: boolean;
  goBackwards?: boolean;
  mask?: tf.Tensor2D;
  h0?: tf.Tensor2D;
  c0?: tf.Tensor2D;
}

interface States {
  h: tf.Tensor2D;
  c: tf.Tensor2D;
}

type Weights = [K: tf.Tensor2D, R: tf.Tensor2D, b: tf.Tensor1D];

function step(x: tf.Tensor2D, { h, c }: States, [K, R, b]: Weights): States {
  const z = tf.add(tf.add(tf.matMul(x, K), tf.matMul(h, R)), b);
  const [input, forget, candidate, output] = tf.split(z, 4, 1) as [
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
    tf.Tensor2D,
  ];
  const next = tf.add<tf.Tensor2D>(
    tf.mul(tf.sigmoid(forget), c),
    tf.mul(tf.sigmoid(input), tf.tanh(candidate)),
  );
  return { h: tf.mul(tf.sigmoid(output), tf.tanh(next)), c: next };
}

/** Where the mask is 0 the states stay. */
function carry(next: States, before: States, keep: tf.Tensor2D): States {
  const blend = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D =>
    tf.add(tf.mul(keep, a), tf.mul(tf.sub(1, keep), b));
  return { h: blend(next.h, before.h), c: blend(next.c, before.c) };
}

export function lstm(...[x, K, R, b, o]: [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D, Options]): {
  out: tf.Tensor;
  h: tf.Tensor;
  c: tf.Tensor;
} {
  const [N, T] = x.shape;
  const U = R.shape[0];
  let states: States = {
    h: o.h0 ? tf.clone(o.h0) : tf.zeros([N, U]),
    c: o.c0 ? tf.clone(o.c0) : tf.zeros([N, U]),
  };
  const sequence: tf.Tensor2D[] = [];
  const inputs = T === 0 ? [] : (tf.unstack(x, 1) as tf.Tensor2D[]);
  for (let position = 0; position < T; position += 1) {
    const t = o.goBackwards ? T - 1 - position : position;
    const next = step(inputs[t]!, states, [K, R, b]);
    states = o.mask ? carry(next, states, tf.slice(o.mask, [0, t], [N, 1])) : next;
    sequence.push(states.h);
  }
  if (!o.returnSequences) return { out: tf.clone(states.h), ...states };
  return { out: T === 0 ? tf.zeros([N, 0, U]) : tf.stack(sequence, 1), ...states };
}
