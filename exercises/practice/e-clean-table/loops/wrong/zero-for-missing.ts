type Value = number | string | null;

function convert(cell: string | null, type: 'number' | 'string'): Value {
  const text = (cell ?? '').trim();
  if (text === '') return null;
  if (type === 'string') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
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
    const key = JSON.stringify(row);
    if (!seen.has(key)) kept.push(i);
    seen.add(key);
  });
  const training = kept.filter((i) => i < nTrain).map((i) => converted[i]);
  const fill = types.map((type, j) => {
    const values = training.map((row) => row[j]).filter((value) => value !== null);
    return type === 'number' ? 0 : mode(values as string[]);
  });
  return { rows: kept.map((i) => converted[i].map((value, j) => value ?? fill[j])), kept, fill };
}
