import { describe, expect, it } from 'vitest';
import { isoDay, isTimeZone, studyDays } from './study-day.ts';

const dayAt = (zone: string, instant: string): string => isoDay(studyDays(zone)(new Date(instant)));

describe('the day of a learner', () => {
  it('begins at four in the morning where they live', () => {
    expect(dayAt('UTC', '2026-03-01T03:59:59.999Z')).toBe('2026-02-28');
    expect(dayAt('UTC', '2026-03-01T04:00:00Z')).toBe('2026-03-01');
    expect(dayAt('Asia/Shanghai', '2026-03-01T19:59:59Z')).toBe('2026-03-01');
    expect(dayAt('Asia/Shanghai', '2026-03-01T20:00:00Z')).toBe('2026-03-02');
    expect(dayAt('America/Los_Angeles', '2026-01-01T11:59:00Z')).toBe('2025-12-31');
  });

  it('takes zones of half and three quarter hours, and both ends of the date line', () => {
    expect(dayAt('Asia/Kathmandu', '2026-03-01T22:14:59Z')).toBe('2026-03-01');
    expect(dayAt('Asia/Kathmandu', '2026-03-01T22:15:00Z')).toBe('2026-03-02');
    expect(dayAt('Pacific/Kiritimati', '2026-03-01T14:00:00Z')).toBe('2026-03-02');
    expect(dayAt('Pacific/Pago_Pago', '2026-03-01T14:59:00Z')).toBe('2026-02-28');
  });

  it('begins at four on the wall when the clock is put forward and back', () => {
    // Berlin: 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00.
    expect(dayAt('Europe/Berlin', '2026-03-29T01:59:59Z')).toBe('2026-03-28');
    expect(dayAt('Europe/Berlin', '2026-03-29T02:00:00Z')).toBe('2026-03-29');
    expect(dayAt('Europe/Berlin', '2026-10-25T02:59:59Z')).toBe('2026-10-24');
    expect(dayAt('Europe/Berlin', '2026-10-25T03:00:00Z')).toBe('2026-10-25');
  });

  it.each([
    ['spring', '2026-03-07T12:00:00Z', 23],
    ['autumn', '2026-10-31T11:00:00Z', 25],
    ['summer', '2026-07-01T11:00:00Z', 24],
  ])('lasts as long as the clock makes it in New York in %s', (_, noon, hours) => {
    const dayOf = studyDays('America/New_York');
    const today = dayOf(new Date(noon));
    const inside = Array.from(
      { length: 72 * 60 },
      (__, minute) => Date.parse(noon) + (minute - 1440) * 60_000,
    );
    const minutes = inside.filter((instant) => dayOf(new Date(instant)) === today).length;
    expect(minutes).toBe(hours * 60);
  });

  it('comes back to the same day where a zone skipped one', () => {
    // Samoa had no 30 December 2011.
    expect(dayAt('Pacific/Apia', '2011-12-30T09:59:00Z')).toBe('2011-12-29');
    expect(dayAt('Pacific/Apia', '2011-12-30T14:01:00Z')).toBe('2011-12-31');
  });

  it('knows which zones exist', () => {
    expect(['Asia/Shanghai', 'Europe/Berlin', 'UTC'].every(isTimeZone)).toBe(true);
    expect(['Mars/Olympus', '', 'Asia/Shanghai; path=/'].some(isTimeZone)).toBe(false);
  });
});
