/** Indices of the three parts, each ascending. */
export function split(
  labels: Ints,
  f: { val: number; test: number },
  o: { stratify: boolean; chronological: boolean; seed: number },
): { train: Ints; val: Ints; test: Ints } {
  const none = Int32Array.from([-1]);

  return { train: none, val: none, test: none };
}
