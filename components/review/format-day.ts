/**
 * A day of the calendar, `YYYY-MM-DD`, as a learner reads it: Sun 29 Nov, 11月29日周日; with the year where it is not
 * this one. Put together here, since engines differ in their separators and a page must not.
 */
export function formatDay(iso: string, locale: string, year = new Date().getUTCFullYear()): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  const isThisYear = date.getUTCFullYear() === year;
  const weekday = part({ weekday: 'short' });
  if (locale === 'zh') {
    const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    return isThisYear ? `${day}${weekday}` : `${date.getUTCFullYear()}年${day}`;
  }
  const day = `${date.getUTCDate()} ${part({ month: 'short' })}`;
  return isThisYear ? `${weekday} ${day}` : `${day} ${date.getUTCFullYear()}`;
}
