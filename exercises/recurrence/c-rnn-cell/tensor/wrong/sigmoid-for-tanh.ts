export function rnnCell(tf: TensorFlow, x: Tensor, h: Tensor, W: Tensor, b: Tensor): Tensor {
  return tf.sigmoid(tf.matMul(tf.concat([h, x], 1), W).add(b));
}
