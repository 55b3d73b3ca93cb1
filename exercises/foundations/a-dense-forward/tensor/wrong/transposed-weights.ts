export function dense(
  tf: TensorFlow,
  x: Tensor,
  W: Tensor,
  b: Tensor,
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const sum = tf.matMul(x, tf.reshape(W, [W.shape[1], W.shape[0]]), false, true).add(b);
  if (act === 'relu') return tf.relu(sum);
  if (act === 'sigmoid') return tf.sigmoid(sum);
  if (act === 'tanh') return tf.tanh(sum);
  return sum;
}
