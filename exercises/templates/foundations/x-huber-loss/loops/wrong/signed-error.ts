export function huber(error: number, delta: number): number {
  if (error <= delta) return 0.5 * error * error;
  return delta * (error - 0.5 * delta);
}
