/** One norm over everything decides one factor for everything, so that the direction stays. */
export function clipByGlobalNorm(
  grads: Tensor[],
  maxNorm: number,
): { grads: Tensor[]; norm: number; skipped: boolean } {
  if (!(maxNorm > 0)) throw new RangeError(`maxNorm must be above 0, got ${maxNorm}`);
  let squares = 0;
  for (const { data } of grads) for (const value of data) squares += value * value;
  const norm = Math.sqrt(squares);
  const skipped = !Number.isFinite(norm);
  const scale = norm > maxNorm ? maxNorm / norm : 1;
  const clipped = grads.map(({ shape, data }) => ({
    shape: [...shape],
    data: data.map((value) => (skipped ? 0 : value * scale)),
  }));
  return { grads: clipped, norm, skipped };
}
