import * as tf from '@tensorflow/tfjs-core';

type MultiHeadParams = Record<'Wq' | 'Wk' | 'Wv' | 'Wo', tf.Tensor2D> &
  Record<'bq' | 'bk' | 'bv' | 'bo', tf.Tensor1D>;

function project(x: tf.Tensor2D, kernel: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return tf.add(tf.matMul(x, kernel), bias);
}

/** Hides later positions by a large negative number: every row sees itself at least. */
function hideFuture(scores: tf.Tensor, T: number): tf.Tensor {
  const row = tf.reshape(tf.range(0, T), [T, 1]);
  const column = tf.reshape(tf.range(0, T), [1, T]);
  return tf.sub(scores, tf.mul(tf.cast(tf.greater(column, row), 'float32'), 1e30));
}

export function multiHead(x: tf.Tensor2D, p: MultiHeadParams, heads: number, causal: boolean): tf.Tensor2D {
  const [T, D] = x.shape;
  if (D % heads !== 0) throw new RangeError(`multiHead: heads must divide ${D}, got ${heads}`);
  if (T === 0) return tf.zeros([0, D]);
  const split = (y: tf.Tensor2D): tf.Tensor3D =>
    tf.transpose(tf.reshape<tf.Rank.R3>(y, [T, heads, D / heads]), [1, 0, 2]);
  const query = split(project(x, p.Wq, p.bq));
  const key = split(project(x, p.Wk, p.bk));
  const value = split(project(x, p.Wv, p.bv));
  const scores = tf.div(tf.matMul(query, key, false, true), Math.sqrt(D / heads));
  const weights = tf.softmax(causal ? hideFuture(scores, T) : scores) as tf.Tensor3D;
  const merged = tf.reshape<tf.Rank.R2>(tf.transpose(tf.matMul(weights, value), [1, 0, 2]), [T, D]);
  return project(merged, p.Wo, p.bo);
}
