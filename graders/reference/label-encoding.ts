/**
 * Categories as ids: classes are the distinct training strings in code-unit order, an id is the place among them, −1 for a
 * value that training did not contain.
 */
export function labelEncode(
  training: readonly string[],
  values: readonly string[],
): { classes: string[]; ids: Int32Array } {
  const classes = [...new Set(training)].sort((left, right) => (left < right ? -1 : Number(left > right)));
  const idOf = new Map(classes.map((name, id) => [name, id]));
  return { classes, ids: Int32Array.from(values, (value) => idOf.get(value) ?? -1) };
}
