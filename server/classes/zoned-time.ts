/** A date and time on the wall, `YYYY-MM-DDTHH:mm`. */
export type LocalTime = string;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows in a zone. Throws RangeError for a zone that does not exist. */
export function localOf(instant: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The instant at which the clock on the wall of a zone shows a time. A time that the clock shows twice is the first of
 * the two; one that it leaps over is as much later as it leaps, as in Temporal's `compatible`.
 */
export function instantOf(local: LocalTime, timeZone: string): Date {
  const wall = Date.parse(`${local}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(wall))
    throw new RangeError(`instantOf: local must be YYYY-MM-DDTHH:mm, got ${local}`);
  const dayMs = 86_400_000;
  // The offsets before and after: a zone changes its clock at most once in two days.
  const before = wall - offsetAt(new Date(wall - dayMs), timeZone);
  const after = wall - offsetAt(new Date(wall + dayMs), timeZone);
  const shown = [before, after].filter((instant) => localOf(new Date(instant), timeZone) === local);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

/** How far the clock on the wall is ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
  return Date.parse(`${localOf(instant, timeZone)}:00Z`) - minute;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  if (clocks.size > 1000) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}
