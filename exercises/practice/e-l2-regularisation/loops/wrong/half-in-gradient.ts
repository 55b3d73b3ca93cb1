export function addL2(
  loss: number,
  params: Tensor[],
  grads: Tensor[],
  decay: boolean[],
  lambda: number,
): { loss: number; grads: Tensor[] } {
  if (!(lambda >= 0)) throw new RangeError(`lambda must be at least 0, got ${lambda}`);
  let penalty = 0;
  const penalised = grads.map((grad, i) => {
    const data = Float32Array.from(grad.data);
    if (decay[i]) {
      params[i].data.forEach((w, j) => {
        penalty += lambda * w * w;
        data[j] += lambda * w;
      });
    }
    return { shape: [...grad.shape], data };
  });
  return { loss: loss + penalty, grads: penalised };
}
