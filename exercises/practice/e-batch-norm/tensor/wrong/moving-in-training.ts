export function batchNorm(
  tf: TensorFlow,
  x: Tensor,
  p: { gamma: Tensor; beta: Tensor; movingMean: Tensor; movingVar: Tensor },
  o: { training: boolean; momentum: number; eps: number },
): { y: Tensor; movingMean: Tensor; movingVar: Tensor } {
  const normalise = (mean: Tensor, variance: Tensor) =>
    x.sub(mean).div(tf.sqrt(variance.add(o.eps))).mul(p.gamma).add(p.beta);
  if (!o.training) {
    const { movingMean, movingVar } = p;
    return { y: normalise(movingMean, movingVar), movingMean, movingVar };
  }
  if (x.size === 0) throw new RangeError('an empty batch has no statistics');
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const mean = tf.mean(x, axes);
  const variance = tf.mean(x.sub(mean).square(), axes);
  const follow = (moving: Tensor, batch: Tensor) => moving.mul(o.momentum).add(batch.mul(1 - o.momentum));
  return {
    y: normalise(p.movingMean, p.movingVar),
    movingMean: follow(p.movingMean, mean),
    movingVar: follow(p.movingVar, variance),
  };
}
