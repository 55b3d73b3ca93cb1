/** One step of gradient descent with momentum, in the convention of Keras. */
export function sgdStep(
  theta: Tensor,
  g: Tensor,
  v: Tensor,
  o: { lr: number; momentum: number; nesterov: boolean },
): { theta: Tensor; v: Tensor } {
  return { theta, v };
}
