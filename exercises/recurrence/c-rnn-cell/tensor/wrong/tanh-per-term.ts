export function rnnCell(tf: TensorFlow, x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  const [U] = b.shape;
  const [ofState, ofInput] = tf.split(W, [U, W.shape[0] - U], 0);
  return tf.tanh(tf.matMul(h, ofState)).add(tf.tanh(tf.matMul(x, ofInput).add(b)));
}
