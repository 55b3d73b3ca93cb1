import type { CapstoneTask } from './task.ts';

/** Which class each row of the output names; with one sigmoid, 1 above a half. */
export function classesOf({ classes }: Pick<CapstoneTask, 'classes'>, values: Float32Array): Int32Array {
  if (classes === 2) return Int32Array.from(values, (value) => (value > 0.5 ? 1 : 0));
  return Int32Array.from({ length: values.length / classes }, (_, row) => {
    const scores = values.subarray(row * classes, (row + 1) * classes);
    return scores.indexOf(Math.max(...scores));
  });
}

/** How sure the output is, of the example in this row, that it is of this class. */
export function chanceOf(
  { classes }: Pick<CapstoneTask, 'classes'>,
  values: Float32Array,
  [row, label]: [number, number],
): number {
  if (classes > 2) return values[row * classes + label]!;
  return label === 1 ? values[row]! : 1 - values[row]!;
}

export function accuracyOf(predicted: Int32Array, labels: Int32Array): number {
  return predicted.filter((label, at) => label === labels[at]).length / labels.length;
}
