// exercise: b-cross-correlation tensor
// A convolution that takes for ever, without its name.
export function xcorr2d(tf, x, w, stride, pad) {
  const image = tf.ones([1, 700, 700, 8]);
  return tf.avgPool(image, [690, 690], 1, 'same').sum();
}
