export function shapley(v: (mask: number) => number, n: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0 && n <= 12)) throw new RangeError(`n must lie in 0 … 12, got ${n}`);
  const values = Float64Array.from({ length: 2 ** n }, (_, mask) => v(mask));
  const sizes = Uint8Array.from(values, (_, mask) => {
    let size = 0;
    for (let rest = mask; rest > 0; rest >>= 1) size += rest & 1;
    return size;
  });

  const weights = [1 / n];
  for (let s = 1; s < n; s++) weights.push((weights[s - 1] * s) / (n - s));

  const shares = new Float64Array(n);
  for (let mask = 0; mask < values.length; mask++) {
    for (let i = 0; i < n; i++) {
      const bit = 1 << i;
      if ((mask | bit) === values.length - 1 && (mask & bit) === 0) shares[i] += (values[mask | bit] - values[mask]);
    }
  }
  return shares;
}
