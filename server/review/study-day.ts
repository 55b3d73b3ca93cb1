/** A day of a learner's calendar, as days since 1970-01-01: plain numbers know no clock changes. */
export type Day = number;

/** Who works past midnight still works on the evening's cards. */
const firstHour = 4;
const dayMs = 86_400_000;

/**
 * Tells for instants which day they fall on where the learner lives. A day begins when the clock on the wall shows four,
 * so it has 23 or 25 hours where the clock is changed. Throws RangeError for a zone that does not exist.
 */
export function studyDays(timeZone: string): (instant: Date) => Day {
  const clock = clocks.get(timeZone) ?? clockOf(timeZone);
  // Names may be written in many ways; a zone of another writing begins anew.
  if (clocks.size > 1000) clocks.clear();
  clocks.set(timeZone, clock);
  return (instant) => {
    const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
    const midnight = Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day));
    return midnight / dayMs - (Number(parts.hour) < firstHour ? 1 : 0);
  };
}

/** Making one costs far more than asking it; there are only some hundred zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A day as PostgreSQL's DATE and as FSRS take it: midnight in UTC. */
export function dateOf(day: Day): Date {
  return new Date(day * dayMs);
}

export function dayOfDate(date: Date): Day {
  return Math.floor(date.getTime() / dayMs);
}

/** `YYYY-MM-DD` */
export function isoDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}
