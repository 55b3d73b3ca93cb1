export function sgdStep(
  tf: TensorFlow,
  theta: Tensor,
  g: Tensor,
  v: Tensor,
  o: { lr: number; momentum: number; nesterov: boolean },
): { theta: Tensor; v: Tensor } {
  const scaled = g.mul(o.lr);
  const velocity = v.mul(o.momentum).sub(scaled);
  const move = o.nesterov ? velocity.mul(o.momentum).sub(scaled) : velocity;
  return { theta: theta.add(move.mul(o.lr)), v: velocity };
}
