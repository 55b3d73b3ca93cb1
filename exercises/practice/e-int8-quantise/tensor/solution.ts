export function quantise(
  tf: TensorFlow,
  x: Tensor,
  scheme: 'symmetric' | 'affine',
): { q: Tensor; scale: Tensor; zeroPoint: Tensor } {
  if (x.size === 0) return { q: x, scale: tf.scalar(1), zeroPoint: tf.scalar(0) };
  if (scheme === 'symmetric') {
    const largest = x.abs().max();
    const scale = tf.where(largest.equal(0), 1, largest.div(127));
    return { q: x.div(scale).round().clipByValue(-127, 127), scale, zeroPoint: tf.scalar(0) };
  }
  const low = x.min().minimum(0); // the range contains 0 in any case
  const range = x.max().maximum(0).sub(low);
  const empty = range.equal(0);
  const scale = tf.where(empty, 1, range.div(255));
  const codeOfZero = tf.sub(-128, low.div(scale)).round().clipByValue(-128, 127);
  const zeroPoint = tf.where(empty, 0, codeOfZero);
  return { q: x.div(scale).round().add(zeroPoint).clipByValue(-128, 127), scale, zeroPoint };
}

export function dequantise(tf: TensorFlow, q: Tensor, shape: number[], scale: Tensor, zeroPoint: Tensor): Tensor {
  return q.sub(zeroPoint).mul(scale).reshape(shape);
}
