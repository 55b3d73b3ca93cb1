/**
 * Exact Shapley values of a game of n players: `φ_i = Σ_{S∌i} |S|!(n − |S| − 1)!/n! · (v(S ∪ {i}) − v(S))`.
 *
 * `value` gets a mask whose bit i says that player i takes part, and is called exactly 2ⁿ times. Returns [n]. Throws
 * RangeError unless 0 ≤ n ≤ 12. Shapley 1953, eq. 12.
 */
export function shapley(value: (mask: number) => number, n: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0 && n <= 12))
    throw new RangeError(`shapley: n must lie in 0…12, got ${n}`);
  const values = Array.from({ length: 2 ** n }, (_, mask) => value(mask));
  const factorials = [1];
  for (let k = 1; k <= n; k += 1) factorials.push(factorials[k - 1]! * k);
  const shares = new Float64Array(n);
  values.forEach((without, mask) => {
    const size = countBits(mask);
    for (let player = 0; player < n; player += 1) {
      if (mask & (1 << player)) continue;
      const weight = (factorials[size]! * factorials[n - size - 1]!) / factorials[n]!;
      shares[player]! += weight * (values[mask | (1 << player)]! - without);
    }
  });
  return shares;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
