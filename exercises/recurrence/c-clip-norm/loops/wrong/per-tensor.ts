export function clipByGlobalNorm(
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: number; skipped: boolean } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  let squares = 0;
  for (const { data } of grads) for (const value of data) squares += value * value;
  const norm = Math.sqrt(squares);
  const skipped = !Number.isFinite(norm);
  const clipped = grads.map(({ shape, data }) => {
    const own = Math.sqrt(data.reduce((sum, value) => sum + value * value, 0));
    const factor = own > maxNorm ? maxNorm / own : 1;
    return { shape: [...shape], data: data.map((value) => (skipped ? 0 : value * factor)) };
  });
  return { grads: clipped, norm, skipped };
}
