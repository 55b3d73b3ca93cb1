export function dense(
  tf: TensorFlow,
  x: Tensor,
  W: Tensor,
  b: Tensor,
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const sum = tf.matMul(x, W);
  if (act === 'relu') return tf.relu(sum).add(b);
  if (act === 'sigmoid') return tf.sigmoid(sum).add(b);
  if (act === 'tanh') return tf.tanh(sum).add(b);
  return sum.add(b);
}
