type Padding = 'valid' | 'same';

/** Mean of the real cells of every window. */
export function avgPool(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, C]
  pool: [number, number],
  stride: [number, number],
  padding: Padding,
): Tensor {
  const [N, H, W, C] = x.shape; // → [N, Ho, Wo, C]

  return tf.zeros([N, 0, 0, C]);
}

/** Mean of every channel. */
export function globalAvgPool(tf: TensorFlow, x: Tensor): Tensor {
  const [N, H, W, C] = x.shape;

  return tf.zeros([N, C]);
}
