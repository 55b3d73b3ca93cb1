export function gruCell(tf: TensorFlow, x: Tensor, h: Tensor, K: Tensor, R: Tensor, b: Tensor): Tensor {
  const [inputBias, recurrentBias] = tf.split(b, 2, 0);
  const [pz, pr, ph] = tf.split(tf.matMul(x, K).add(inputBias), 3, 1);
  const [qz, qr, qh] = tf.split(tf.matMul(h, R).add(recurrentBias), 3, 1);
  const update = tf.sigmoid(pz.add(qz));
  const reset = tf.sigmoid(pr.add(qr));
  const candidate = tf.tanh(ph.add(reset.mul(qh)));
  return tf.sub(1, update).mul(h).add(update.mul(candidate));
}
