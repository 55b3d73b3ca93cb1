export function rnnCell(tf: TensorFlow, x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  return tf.tanh(tf.matMul(tf.concat([h, x], 1), W).add(b.mul(2)));
}
