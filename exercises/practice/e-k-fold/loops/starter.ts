/** k folds of nearly equal size; every index is validated exactly once. */
export function kFold(
  n: number,
  k: number,
  o: { shuffle: boolean; seed: number },
): { train: Ints; val: Ints }[] {
  return [];
}
