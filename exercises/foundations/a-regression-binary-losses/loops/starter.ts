/** Mean squared error and its gradient with respect to pred. */
export function mse(pred: Tensor, target: Tensor): { loss: number; grad: Tensor } {
  const grad = new Float32Array(pred.data.length);
  return { loss: 0, grad: { shape: [...pred.shape], data: grad } };
}

/** Binary cross-entropy from logits and its gradient with respect to z; finite for any finite z. */
export function bceFromLogits(z: Tensor, y: Tensor): { loss: number; grad: Tensor } {
  const grad = new Float32Array(z.data.length);
  return { loss: 0, grad: { shape: [...z.shape], data: grad } };
}

/** Binary cross-entropy from probabilities, clipped to [1e-7, 1 − 1e-7]. */
export function bceFromProbs(p: Tensor, y: Tensor): number {
  return 0;
}
