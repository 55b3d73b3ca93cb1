export function lstmCell(
  tf: TensorFlow,
  x: Tensor,
  h: Tensor,
  c: Tensor,
  K: Tensor,
  R: Tensor,
  b: Tensor,
): { h: Tensor; c: Tensor } {
  const z = tf.matMul(x, K).add(tf.matMul(h, R)).add(b);
  const [input, forget, candidate, output] = tf.split(z, 4, 1);
  const next = tf.sigmoid(forget).mul(c).add(tf.sigmoid(input).mul(tf.tanh(candidate)));
  return { h: tf.sigmoid(output).mul(next), c: next };
}
