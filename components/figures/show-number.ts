/** A number as figures print it: fixed decimals and a real minus sign. */
export function showNumber(value: number, decimals = 0): string {
  const shown = value.toFixed(decimals);
  return Number(shown) === 0 ? shown.replace('-', '') : shown.replace('-', '−');
}
