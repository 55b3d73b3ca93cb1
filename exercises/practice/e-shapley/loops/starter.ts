/** What each of n features adds on average, over all orders of joining. */
export function shapley(v: (mask: number) => number, n: number): Float64Array {
  return new Float64Array(n);
}
