/** Uniforms in [0, 1), one for each call: mulberry32. */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Indices of the three parts, each ascending. */
export function split(
  labels: Ints,
  f: { val: number; test: number },
  o: { stratify: boolean; chronological: boolean; seed: number },
): { train: Ints; val: Ints; test: Ints } {
  const none = Int32Array.from([-1]);

  return { train: none, val: none, test: none };
}
