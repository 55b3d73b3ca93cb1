export function sgdStep(
  tf: TensorFlow,
  theta: Tensor,
  g: Tensor,
  v: Tensor,
  o: { lr: number; momentum: number; nesterov: boolean },
): { theta: Tensor; v: Tensor } {
  const scaled = g.mul(o.lr);
  const velocity = v.mul(o.momentum).add(scaled);
  const move = o.nesterov ? velocity.mul(o.momentum).add(scaled) : velocity;
  return { theta: theta.add(move), v: velocity };
}
