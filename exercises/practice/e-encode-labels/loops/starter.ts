/** Classes of the training strings, and the class numbers of the values. */
export function labelEncode(train: string[], values: string[]): { classes: string[]; ids: Ints } {
  return { classes: [], ids: new Int32Array(values.length) };
}

/** One row for each id, with a 1 at its class. */
export function oneHot(ids: Ints, depth: number): Tensor {
  return { shape: [ids.length, depth], data: new Float32Array(ids.length * depth) };
}
