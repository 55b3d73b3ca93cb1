/** One row for each id, with a 1 at its class. */
export function oneHot(
  tf: TensorFlow,
  ids: Tensor, // [N], int32
  depth: number,
): Tensor {
  return tf.zeros([ids.shape[0], depth]);
}
