const MINUS = '\u2212';

/** A value in at most about six characters, for a cell. */
export function formatShort(value: number): string {
  if (!Number.isFinite(value)) return formatNonFinite(value);
  if (Number.isInteger(value) && Math.abs(value) < 100_000) return withMinus(String(value));
  const size = Math.abs(value);
  if (size >= 100_000 || size < 0.001) return withMinus(value.toExponential(1).replace('e+', 'e'));
  const digits = size >= 100 ? 1 : size >= 10 ? 2 : 3;
  return withMinus(String(Number(value.toFixed(digits))));
}

/** The fewest digits that name this number among those of its precision. */
export function formatExact(value: number, precision: 'float32' | 'float64'): string {
  if (!Number.isFinite(value)) return formatNonFinite(value);
  if (Object.is(value, -0)) return `${MINUS}0`;
  if (precision === 'float64') return withMinus(String(value));
  for (let digits = 1; digits < 9; digits += 1) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return withMinus(String(text));
  }
  return withMinus(String(Number(value.toPrecision(9))));
}

function formatNonFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '∞' : `${MINUS}∞`;
}

function withMinus(text: string): string {
  return text.replaceAll('-', MINUS);
}
