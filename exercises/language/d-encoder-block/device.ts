import * as tf from '@tensorflow/tfjs-core';

type Matrices<Names extends string> = Record<Names, tf.Tensor2D>;
type Vectors<Names extends string> = Record<Names, tf.Tensor1D>;
type AttentionParams = Matrices<'Wq' | 'Wk' | 'Wv' | 'Wo'> & Vectors<'bq' | 'bk' | 'bv' | 'bo'>;
type EncoderParams = Matrices<'W1' | 'W2'> &
  Vectors<'b1' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2'> & { att: AttentionParams };

function project(x: tf.Tensor2D, kernel: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor2D {
  return tf.add(tf.matMul(x, kernel), bias);
}

function attend(x: tf.Tensor2D, p: AttentionParams, heads: number): tf.Tensor2D {
  const [T, D] = x.shape;
  const split = (y: tf.Tensor2D): tf.Tensor3D =>
    tf.transpose(tf.reshape<tf.Rank.R3>(y, [T, heads, D / heads]), [1, 0, 2]);
  const query = split(project(x, p.Wq, p.bq));
  const key = split(project(x, p.Wk, p.bk));
  const value = split(project(x, p.Wv, p.bv));
  const scores = tf.div<tf.Tensor3D>(tf.matMul(query, key, false, true), Math.sqrt(D / heads));
  const weights = tf.softmax(scores);
  const joined = tf.reshape<tf.Rank.R2>(tf.transpose(tf.matMul(weights, value), [1, 0, 2]), [T, D]);
  return project(joined, p.Wo, p.bo);
}

function normalise(x: tf.Tensor2D, gamma: tf.Tensor1D, beta: tf.Tensor1D, eps: number): tf.Tensor2D {
  const centred = tf.sub(x, tf.mean(x, 1, true));
  const variance = tf.mean(tf.square(centred), 1, true);
  return tf.add(tf.mul(tf.div(centred, tf.sqrt(tf.add(variance, eps))), gamma), beta);
}

export function encoderBlock(
  x: tf.Tensor2D,
  p: EncoderParams,
  { heads, eps, normFirst }: { heads: number; eps: number; normFirst: boolean },
): tf.Tensor2D {
  if (x.size === 0) return tf.zerosLike(x);
  const norm1 = (u: tf.Tensor2D): tf.Tensor2D => normalise(u, p.g1, p.be1, eps);
  const norm2 = (u: tf.Tensor2D): tf.Tensor2D => normalise(u, p.g2, p.be2, eps);
  const feedForward = (u: tf.Tensor2D): tf.Tensor2D => project(tf.relu(project(u, p.W1, p.b1)), p.W2, p.b2);
  if (normFirst) {
    const y = tf.add<tf.Tensor2D>(x, attend(norm1(x), p.att, heads));
    return tf.add(y, feedForward(norm2(y)));
  }
  const y = norm1(tf.add(x, attend(x, p.att, heads)));
  return norm2(tf.add(y, feedForward(y)));
}
