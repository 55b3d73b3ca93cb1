export function labelEncode(train: string[], values: string[]): { classes: string[]; ids: Ints } {
  const classes = [...new Set(train)];
  const idOf = new Map(classes.map((name, id) => [name, id]));
  return { classes, ids: Int32Array.from(values, (value) => idOf.get(value) ?? -1) };
}

export function oneHot(ids: Ints, depth: number): Tensor {
  const data = new Float32Array(ids.length * depth);
  ids.forEach((id, n) => {
    if (id >= 0 && id < depth) data[n * depth + id] = 1;
  });
  return { shape: [ids.length, depth], data };
}
