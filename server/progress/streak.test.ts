import { describe, expect, it } from 'vitest';
import { addDays, dayOf, knownTimeZone, streakOf } from './streak.ts';

describe('streakOf', () => {
  const today = '2026-11-26';
  it('counts active days, forgives one missed day in a row and ends at two', () => {
    expect(streakOf(['2026-11-24', '2026-11-25', '2026-11-26'], today)).toEqual({ current: 3, longest: 3 });
    expect(streakOf(['2026-11-22', '2026-11-24', '2026-11-26'], today)).toEqual({ current: 3, longest: 3 });
    expect(streakOf(['2026-11-22', '2026-11-23', '2026-11-26'], today)).toEqual({ current: 1, longest: 2 });
  });

  it('lives on until two whole days are missed', () => {
    expect(streakOf(['2026-11-24'], today).current).toBe(1);
    expect(streakOf(['2026-11-23'], today).current).toBe(0);
    expect(streakOf([], today)).toEqual({ current: 0, longest: 0 });
  });

  it('goes over the end of a month and a leap day', () => {
    expect(streakOf(['2028-02-28', '2028-02-29', '2028-03-01'], '2028-03-01').current).toBe(3);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });
});

it('tells the day where the learner is', () => {
  const moment = new Date('2026-11-25T18:30:00Z');
  expect(dayOf(moment, 'UTC')).toBe('2026-11-25');
  expect(dayOf(moment, 'Asia/Shanghai')).toBe('2026-11-26');
});

it('takes only time zones that exist', () => {
  expect(knownTimeZone('Asia/Shanghai')).toBe('Asia/Shanghai');
  for (const name of [undefined, 'Mars/Olympus', 'x'.repeat(99), '']) expect(knownTimeZone(name)).toBe('UTC');
});
