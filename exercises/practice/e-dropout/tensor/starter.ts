/** Keeps a unit where u ≥ rate and scales it; at inference everything passes. */
export function dropout(
  tf: TensorFlow,
  x: Tensor,
  u: Tensor, // uniforms in [0, 1)
  rate: number,
  training: boolean,
): { y: Tensor; mask: Tensor } {
  return { y: tf.zerosLike(x), mask: tf.zerosLike(x) };
}

/** The gradient with respect to x, through the same mask. */
export function dropoutBackward(tf: TensorFlow, dy: Tensor, mask: Tensor, rate: number): Tensor {
  return tf.zerosLike(dy);
}
