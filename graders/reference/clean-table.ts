export type Cell = string | null;
export type ColumnType = 'number' | 'string';

export interface CleanTable {
  rows: (number | string)[][];
  /** The original indices of the rows that stayed. */
  kept: number[];
  /** What stands for a missing value, per column. */
  fill: (number | string)[];
}

/**
 * Cleans a table of texts: trims and converts, drops rows equal to an earlier one, fills gaps with statistics of the
 * training rows (original index < trainCount): the median of numbers, the most frequent string, ties to the smallest in
 * code-unit order, 0 or '' without any value.
 *
 * Missing are null, '' and, in number columns, whatever Number() turns into NaN or ±∞; missing equals missing. Throws
 * RangeError for a row of another length than the types. Little & Rubin 2019, ch. 4; fitting on training rows only:
 * Kaufman et al. 2012.
 */
export function cleanTable(
  table: readonly (readonly Cell[])[],
  types: readonly ColumnType[],
  trainCount: number,
): CleanTable {
  const converted = table.map((row) => {
    if (row.length !== types.length)
      throw new RangeError(`cleanTable: a row must have ${types.length} cells, got ${row.length}`);
    return row.map((cell, column) => convert(cell, types[column]!));
  });
  const kept = firstOccurrences(converted);
  const training = kept.filter((index) => index < trainCount).map((index) => converted[index]!);
  const fill = types.map((type, column) => {
    const values = training.map((row) => row[column]!).filter((value) => value !== null);
    return type === 'number' ? median(values as number[]) : mode(values as string[]);
  });
  const rows = kept.map((index) => converted[index]!.map((value, column) => value ?? fill[column]!));
  return { rows, kept, fill };
}

function convert(cell: Cell, type: ColumnType): number | string | null {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  if (type === 'string') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function firstOccurrences(rows: readonly (number | string | null)[][]): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    // JSON tells the number 1 from the string "1" and writes −0 as 0.
    const key = JSON.stringify(row);
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function mode(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [best, most] = ['', 0];
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < best)) [best, most] = [value, count];
  }
  return best;
}
