import * as tf from '@tensorflow/tfjs-core';

/** The framework's own convolution layer computes cross-correlation: one channel in, one out. */
export function xcorr2d(
  input: tf.Tensor2D,
  kernel: tf.Tensor2D,
  stride: [number, number],
  [top, bottom, left, right]: [number, number, number, number],
): tf.Tensor2D {
  const padded = tf.pad<tf.Tensor2D>(input, [
    [top, bottom],
    [left, right],
  ]);
  const [height, width] = padded.shape;
  const [kernelHeight, kernelWidth] = kernel.shape;
  if (kernelHeight > height || kernelWidth > width) return emptyOutput([height, width], kernel.shape, stride);
  const image = tf.reshape<tf.Rank.R4>(padded, [1, height, width, 1]);
  const filter = tf.reshape<tf.Rank.R4>(kernel, [kernelHeight, kernelWidth, 1, 1]);
  const output = tf.conv2d(image, filter, stride, 'valid');
  return tf.reshape<tf.Rank.R2>(output, [output.shape[1], output.shape[2]]);
}

/** conv2d refuses kernels that fit nowhere; the exercise answers them with an empty tensor. */
function emptyOutput(
  input: [number, number],
  kernel: [number, number],
  stride: [number, number],
): tf.Tensor2D {
  const extent = (axis: 0 | 1): number =>
    Math.max(0, Math.floor((input[axis] - kernel[axis]) / stride[axis]) + 1);
  return tf.tensor2d([], [extent(0), extent(1)]);
}
