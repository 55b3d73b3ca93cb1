import * as tf from '@tensorflow/tfjs-core';

type Kernels = Record<'c1k' | 'c2k' | 'c3k', tf.Tensor4D> & Record<'d1k' | 'd2k', tf.Tensor2D>;
type Biases = Record<'c1b' | 'c2b' | 'c3b' | 'd1b' | 'd2b', tf.Tensor1D>;

function convolve(input: tf.Tensor4D, kernel: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D {
  return tf.relu(tf.add<tf.Tensor4D>(tf.conv2d(input, kernel, 1, 'valid'), bias));
}

function pool(input: tf.Tensor4D): tf.Tensor4D {
  return tf.maxPool(input, 2, 2, 'valid');
}

export function mnistForward(x: tf.Tensor4D, w: Kernels & Biases): { probs: tf.Tensor; logits: tf.Tensor } {
  const [N, classes] = [x.shape[0], w.d2b.shape[0]];
  if (N === 0) return { probs: tf.zeros([0, classes]), logits: tf.zeros([0, classes]) };
  const second = pool(convolve(pool(convolve(x, w.c1k, w.c1b)), w.c2k, w.c2b));
  const features = tf.reshape<tf.Rank.R2>(convolve(second, w.c3k, w.c3b), [N, -1]);
  const hidden = tf.relu<tf.Tensor2D>(tf.add(tf.matMul(features, w.d1k), w.d1b));
  const logits = tf.add<tf.Tensor2D>(tf.matMul(hidden, w.d2k), w.d2b);
  return { probs: tf.softmax(logits), logits };
}
