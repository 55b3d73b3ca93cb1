/** One normal number from two successive uniform ones, by Box and Muller (1958). */
export function drawNormal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function drawBetween(uniform: () => number, from: number, to: number): number {
  return from + uniform() * (to - from);
}
