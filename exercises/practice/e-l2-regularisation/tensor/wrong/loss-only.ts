export function addL2(
  tf: TensorFlow,
  loss: number,
  params: Tensor[],
  grads: Tensor[],
  decay: boolean[],
  lambda: number,
): { loss: Tensor; grads: Tensor[] } {
  if (!(lambda >= 0)) throw new RangeError(`lambda must be at least 0, got ${lambda}`);
  let total = tf.scalar(loss);
  params.forEach((w, i) => {
    if (decay[i]) total = total.add(tf.sum(w.square()).mul(lambda));
  });
  return { loss: total, grads: grads };
}
