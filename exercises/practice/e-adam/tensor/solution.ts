/** Running means of g and g²; the corrections are plain numbers, the same for every weight. */
export function adamStep(
  tf: TensorFlow,
  theta: Tensor,
  g: Tensor,
  m: Tensor,
  v: Tensor,
  t: number,
  o: { lr: number; beta1: number; beta2: number; eps: number; weightDecay: number },
): { theta: Tensor; m: Tensor; v: Tensor } {
  if (!(t >= 1)) throw new RangeError(`t counts from 1, got ${t}`);
  const mean = m.mul(o.beta1).add(g.mul(1 - o.beta1));
  const square = v.mul(o.beta2).add(g.square().mul(1 - o.beta2));
  const corrected = mean.div(1 - o.beta1 ** t);
  const root = tf.sqrt(square.div(1 - o.beta2 ** t));
  const step = corrected.div(root.add(o.eps)).mul(o.lr);
  return { theta: theta.mul(1 - o.lr * o.weightDecay).sub(step), m: mean, v: square };
}
