/** Population stability index: how far the current shares have moved from the reference's. */
export function psi(
  ref: Tensor, // [n]
  cur: Tensor, // [m]
  bins: number,
  eps: number,
): number {
  return -1;
}

/** The largest distance between two empirical distribution functions. */
export function ks(
  a: Tensor, // [n]
  b: Tensor, // [m]
): number {
  return -1;
}
