/** One step of Adam with decoupled weight decay; t counts from 1. */
export function adamStep(
  theta: Tensor,
  g: Tensor,
  m: Tensor,
  v: Tensor,
  t: number,
  o: { lr: number; beta1: number; beta2: number; eps: number; weightDecay: number },
): { theta: Tensor; m: Tensor; v: Tensor } {
  return { theta, m, v };
}
