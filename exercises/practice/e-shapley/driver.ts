interface Learner {
  shapley: (v: (mask: number) => number, n: number) => unknown;
}

/** The value function reads a table, and counts how often it is asked. */
export function drive({ shapley }: Learner, table: Float64Array, n: number): unknown {
  let calls = 0;
  const result = shapley((mask) => {
    calls += 1;
    return table[mask]!;
  }, n);
  return { values: result instanceof Float64Array ? Array.from(result) : result, calls };
}
