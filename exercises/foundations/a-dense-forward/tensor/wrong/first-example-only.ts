export function dense(
  tf: TensorFlow,
  x: Tensor,
  W: Tensor,
  b: Tensor,
  act: 'linear' | 'relu' | 'sigmoid' | 'tanh',
): Tensor {
  const sum = tf.matMul(tf.zerosLike(x).add(x.shape[0] === 0 ? 0 : tf.slice(x, [0, 0], [1, x.shape[1]])), W).add(b);
  if (act === 'relu') return tf.relu(sum);
  if (act === 'sigmoid') return tf.sigmoid(sum);
  if (act === 'tanh') return tf.tanh(sum);
  return sum;
}
