function checkRate(rate: number): void {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`rate must lie in [0, 1), got ${rate}`);
}

export function dropout(
  tf: TensorFlow,
  x: Tensor,
  u: Tensor,
  rate: number,
  training: boolean,
): { y: Tensor; mask: Tensor } {
  checkRate(rate);
  if (!training) return { y: tf.clone(x), mask: tf.onesLike(x) };
  const mask = tf.cast(tf.greaterEqual(u, rate), 'float32');
  return { y: x.mul(mask), mask };
}

export function dropoutBackward(tf: TensorFlow, dy: Tensor, mask: Tensor, rate: number): Tensor {
  checkRate(rate);
  return dy.mul(mask);
}
