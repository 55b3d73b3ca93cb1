type Value = number | string | null;

function convert(cell: string | null, type: 'number' | 'string'): Value {
  const text = (cell ?? '').trim();
  if (text === '') return null;
  if (type === 'string') return text;
  const value = Number(text); // reads the whole cell, unlike parseFloat
  return Number.isFinite(value) ? value : null;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function mode(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = '';
  for (const [value, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && value < best)) best = value;
  }
  return best;
}

export function clean(
  rows: (string | null)[][],
  types: ('number' | 'string')[],
  nTrain: number,
): { rows: (number | string)[][]; kept: number[]; fill: (number | string)[] } {
  const converted = rows.map((row) => row.map((cell, j) => convert(cell, types[j])));
  const seen = new Set<string>();
  const kept: number[] = [];
  converted.forEach((row, i) => {
    const key = row.join('|');
    if (!seen.has(key)) kept.push(i);
    seen.add(key);
  });
  const training = kept.filter((i) => i < nTrain).map((i) => converted[i]);
  const fill = types.map((type, j) => {
    const values = training.map((row) => row[j]).filter((value) => value !== null);
    return type === 'number' ? median(values as number[]) : mode(values as string[]);
  });
  return { rows: kept.map((i) => converted[i].map((value, j) => value ?? fill[j])), kept, fill };
}
