const mostExtra = 500;

/** How many cards beyond the day's share an address asks for; none where it says nothing sensible. */
export function parseExtra(written: string | string[] | undefined): number {
  if (typeof written !== 'string' || !/^\d{1,3}$/.test(written)) return 0;
  return Math.min(Number(written), mostExtra);
}
