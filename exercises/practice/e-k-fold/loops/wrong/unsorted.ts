function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function kFold(
  n: number,
  k: number,
  o: { shuffle: boolean; seed: number },
): { train: Ints; val: Ints }[] {
  if (!(k >= 2 && k <= n)) throw new RangeError(`k must lie in 2 … ${n}, got ${k}`);
  const order = Array.from({ length: n }, (_, i) => i);
  if (o.shuffle) {
    const uniform = mulberry32(o.seed);
    for (let i = n - 1; i >= 1; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
  }
  const ascending = (list: number[]) => Int32Array.from(list);
  const folds: { train: Ints; val: Ints }[] = [];
  let start = 0;
  for (let fold = 0; fold < k; fold++) {
    const end = start + Math.floor(n / k) + (fold < n % k ? 1 : 0);
    const train = [...order.slice(0, start), ...order.slice(end)];
    folds.push({ train: ascending(train), val: ascending(order.slice(start, end)) });
    start = end;
  }
  return folds;
}
