/** A square up to delta, a straight line beyond it. */
export function huber(error: number, delta: number): number {
  return -1;
}
