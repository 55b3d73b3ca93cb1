/** Mean cross-entropy of the labels, and its gradient with respect to the logits. */
export function softmaxCrossEntropy(
  logits: Tensor, // [N, C]
  labels: Ints, // N class numbers
): { loss: number; grad: Tensor } {
  const [N, C] = logits.shape;
  const grad = new Float32Array(N * C);

  return { loss: 0, grad: { shape: [N, C], data: grad } };
}
