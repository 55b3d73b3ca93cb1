/** The chance that a positive scores above a negative; a tie counts one half. */
export function rocAuc(
  scores: Tensor, // [N]
  labels: Ints, // 0 or 1
): number {
  return -1;
}
