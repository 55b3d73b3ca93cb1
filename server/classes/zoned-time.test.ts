import { describe, expect, it } from 'vitest';
import { instantOf, localOf } from './zoned-time.ts';

describe('a time on the wall', () => {
  // Offsets and changes of the clock are those of the IANA database.
  const cases = [
    {
      name: 'in a zone without summer time',
      zone: 'Asia/Shanghai',
      local: '2026-11-26T23:59',
      utc: '2026-11-26T15:59',
    },
    { name: 'in winter', zone: 'Europe/Berlin', local: '2026-03-28T23:59', utc: '2026-03-28T22:59' },
    { name: 'in summer', zone: 'Europe/Berlin', local: '2026-03-29T23:59', utc: '2026-03-29T21:59' },
    {
      name: 'that is shown twice',
      zone: 'Europe/Berlin',
      local: '2026-10-25T02:30',
      utc: '2026-10-25T00:30',
    },
    {
      name: 'that is shown twice in America',
      zone: 'America/New_York',
      local: '2026-11-01T01:30',
      utc: '2026-11-01T05:30',
    },
    {
      name: 'behind UTC by half an hour',
      zone: 'America/St_Johns',
      local: '2026-01-10T08:00',
      utc: '2026-01-10T11:30',
    },
    {
      name: 'far ahead of UTC',
      zone: 'Pacific/Kiritimati',
      local: '2026-06-01T00:10',
      utc: '2026-05-31T10:10',
    },
  ];
  for (const { name, zone, local, utc } of cases) {
    it(`${name} is one instant`, () => {
      expect(instantOf(local, zone).toISOString()).toBe(`${utc}:00.000Z`);
      expect(localOf(instantOf(local, zone), zone)).toBe(local);
    });
  }

  it('that is leapt over is as much later as the clock leaps', () => {
    const instant = instantOf('2026-03-29T02:30', 'Europe/Berlin');
    expect(instant.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(localOf(instant, 'Europe/Berlin')).toBe('2026-03-29T03:30');
  });

  it('needs a zone and a time that exist', () => {
    expect(() => instantOf('2026-03-29T02:30', 'Mars/Olympus')).toThrow(RangeError);
    expect(() => instantOf('tomorrow', 'UTC')).toThrow(RangeError);
  });
});
