/** The at most k columns that are most correlated with y, ascending. */
export function selectFeatures(
  x: Tensor, // [N, D]
  y: Tensor, // [N]
  k: number,
  minVar: number,
): Ints {
  const [N, D] = x.shape;

  return Int32Array.from([-1]);
}
