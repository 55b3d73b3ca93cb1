/** Every row along the last axis with mean 0 and variance 1, then scaled by gamma and shifted by beta. */
export function layerNorm(tf: TensorFlow, x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  return tf.zerosLike(x);
}
