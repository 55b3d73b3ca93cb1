/** Gradients of Conv2D with respect to input, kernel and bias. */
export function conv2dBackward(
  tf: TensorFlow,
  x: Tensor, // [N, H, W, Ci]
  w: Tensor, // [kh, kw, Ci, Co]
  dy: Tensor, // [N, Ho, Wo, Co]
  o: { stride: [number, number]; padding: 'valid' | 'same' },
): { dx: Tensor; dw: Tensor; db: Tensor } {
  const [, , , Co] = w.shape;

  // Which pixels of x does one cell of the kernel meet, and where do its gradients go?
  return { dx: tf.zerosLike(x), dw: tf.zerosLike(w), db: tf.zeros([Co]) };
}
