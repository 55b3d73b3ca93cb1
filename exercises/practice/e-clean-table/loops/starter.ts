/** Converts, deduplicates and fills a table; statistics come from training rows alone. */
export function clean(
  rows: (string | null)[][],
  types: ('number' | 'string')[],
  nTrain: number,
): { rows: (number | string)[][]; kept: number[]; fill: (number | string)[] } {
  return { rows: [], kept: [-1], fill: [] };
}
