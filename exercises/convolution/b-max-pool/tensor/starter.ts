/** Largest value of every window. */
export function maxPool(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, C]
  pool: [number, number],
  stride: [number, number],
  padding: 'valid' | 'same',
): { y: Tensor } {
  const [N, H, W, C] = x.shape; // here y alone is asked for, without the positions
  const Ho = 0; // your geometry of one axis, for rows and for columns
  const Wo = 0;

  return { y: tf.zeros([N, Ho, Wo, C]) };
}
