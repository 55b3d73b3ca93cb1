/** A share of 0 … 1 in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
