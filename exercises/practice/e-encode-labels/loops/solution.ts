/** A Map, since a plain object has names of its own. */
export function labelEncode(train: string[], values: string[]): { classes: string[]; ids: Ints } {
  const classes = [...new Set(train)].sort(); // without a comparison, sort goes by code units
  const idOf = new Map(classes.map((name, id) => [name, id]));
  return { classes, ids: Int32Array.from(values, (value) => idOf.get(value) ?? -1) };
}

/** One row for each id, with a 1 at its class. */
export function oneHot(ids: Ints, depth: number): Tensor {
  const data = new Float32Array(ids.length * depth);
  ids.forEach((id, n) => {
    if (id >= 0 && id < depth) data[n * depth + id] = 1;
  });
  return { shape: [ids.length, depth], data };
}
