export function sgdStep(
  tf: TensorFlow,
  theta: Tensor,
  g: Tensor,
  v: Tensor,
  o: { lr: number; momentum: number; nesterov: boolean },
): { theta: Tensor; v: Tensor } {
  const velocity = v.mul(o.momentum).add(g);
  const move = (o.nesterov ? velocity.mul(o.momentum).add(g) : velocity).mul(-o.lr);
  return { theta: theta.add(move), v: velocity };
}
