export function huber(error: number, delta: number): number {
  const size = Math.abs(error);
  if (size <= delta) return 0.5 * error * error;
  return delta * size;
}
