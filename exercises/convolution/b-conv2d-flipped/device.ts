import * as tf from '@tensorflow/tfjs-core';

/** The framework's convolution does not flip: the kernel is turned first. */
export function convFlipped(x: tf.Tensor2D, w: tf.Tensor2D, mode: 'valid' | 'full'): tf.Tensor2D {
  const [kh, kw] = w.shape;
  const grow = (extent: number, kernel: number): number => {
    if (mode === 'valid') return Math.max(0, extent - kernel + 1);
    return extent === 0 ? 0 : extent + kernel - 1;
  };
  const [Ho, Wo] = [grow(x.shape[0], kh), grow(x.shape[1], kw)];
  if (Ho === 0 || Wo === 0) return tf.zeros([Ho, Wo]);
  const [rows, columns] = mode === 'full' ? [kh - 1, kw - 1] : [0, 0];
  const padded = tf.pad(x, [
    [rows, rows],
    [columns, columns],
  ]);
  const image = tf.reshape<tf.Rank.R4>(padded, [1, ...padded.shape, 1]);
  const rotated = tf.reshape<tf.Rank.R4>(tf.reverse(w, [0, 1]), [kh, kw, 1, 1]);
  return tf.reshape(tf.conv2d(image, rotated, 1, 'valid'), [Ho, Wo]);
}
