const dayLength = 24 * 60 * 60 * 1000;

/** The day in a time zone, as `2026-11-26`. */
export function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The zone if this runtime knows it, else UTC: it comes from a cookie. */
export function knownTimeZone(name: string | undefined): string {
  if (name === undefined || name.length > 64) return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return 'UTC';
  }
}

/** Days from `from` to `to`; both as `2026-11-26`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** The day `count` days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

export interface Streak {
  /** Active days in the streak that reaches to today; 0 when none does. */
  current: number;
  longest: number;
}

/** How far apart two days of one streak are at most: one missed day between them is forgiven. */
const reach = 2;

/**
 * Streaks of active days. A single missed day does not end a streak and does not count in it; two in a row end it. Today
 * is missed only when it is over.
 */
export function streakOf(days: Iterable<string>, today: string): Streak {
  let [length, longest] = [0, 0];
  let last: string | null = null;
  for (const day of [...new Set(days)].sort()) {
    length = last !== null && daysBetween(last, day) <= reach ? length + 1 : 1;
    longest = Math.max(longest, length);
    last = day;
  }
  const reaches = last !== null && daysBetween(last, today) <= reach;
  return { current: reaches ? length : 0, longest };
}
