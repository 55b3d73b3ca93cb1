function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: number[], uniform: () => number): number[] {
  for (let i = list.length - 1; i >= 1; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

export function split(
  labels: Ints,
  f: { val: number; test: number },
  o: { stratify: boolean; chronological: boolean; seed: number },
): { train: Ints; val: Ints; test: Ints } {
  if (!(f.val >= 0 && f.test >= 0 && f.val + f.test <= 1)) throw new RangeError('shares must sum to at most 1');
  const indices = Array.from(labels, (_, i) => i);
  const uniform = mulberry32(o.seed);
  let groups: number[][];
  if (o.chronological) {
    groups = [indices.reverse()];
  } else if (o.stratify) {
    const classes = [...new Set(labels)].sort((a, b) => a - b);
    groups = classes.map((label) => shuffle(indices.filter((i) => labels[i] === label), uniform));
  } else {
    groups = [shuffle(indices, uniform)];
  }

  const train: number[] = [];
  const val: number[] = [];
  const test: number[] = [];
  for (const group of groups) {
    const nTest = Math.floor(f.test * group.length);
    const nVal = Math.floor(f.val * group.length);
    test.push(...group.slice(0, nTest));
    val.push(...group.slice(nTest, nTest + nVal));
    train.push(...group.slice(nTest + nVal));
  }
  const ascending = (list: number[]) => Int32Array.from(list.sort((a, b) => a - b));
  return { train: ascending(train), val: ascending(val), test: ascending(test) };
}
