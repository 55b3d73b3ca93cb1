import type { DataSetId } from '#graders/training/data-set.ts';

/** Under which key a browser keeps the last model: one that names clothes does not replace one that reads digits. */
export function modelKey(capstone: string, dataSet: DataSetId): string {
  const readsTheSame = dataSet === 'generated' || dataSet === 'handwritten';
  return readsTheSame ? capstone : `${capstone}:${dataSet}`;
}
