/** Codes (whole numbers in float32), with their scale and zero point as scalars. */
export function quantise(
  tf: TensorFlow,
  x: Tensor,
  scheme: 'symmetric' | 'affine',
): { q: Tensor; scale: Tensor; zeroPoint: Tensor } {
  return { q: tf.zeros([x.size]), scale: tf.scalar(0), zeroPoint: tf.scalar(0) };
}

/** The values that the codes stand for. */
export function dequantise(tf: TensorFlow, q: Tensor, shape: number[], scale: Tensor, zeroPoint: Tensor): Tensor {
  return tf.zeros(shape);
}
