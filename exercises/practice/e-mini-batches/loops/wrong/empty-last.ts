function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function miniBatches(
  n: number,
  batchSize: number,
  o: { shuffle: boolean; dropLast: boolean; seed: number },
): Ints[] {
  if (!(batchSize >= 1)) throw new RangeError(`batchSize must be at least 1, got ${batchSize}`);
  const order = Array.from({ length: n }, (_, i) => i);
  if (o.shuffle) {
    const uniform = mulberry32(o.seed);
    for (let i = n - 1; i >= 1; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
  }
  const batches: Ints[] = [];
  const end = o.dropLast ? n - (n % batchSize) : n;
  for (let start = 0; start <= end; start += batchSize) {
    batches.push(Int32Array.from(order.slice(start, start + batchSize)));
  }
  return batches;
}
