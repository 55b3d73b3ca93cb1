import { expect, it } from 'vitest';
import { formatDay } from './format-day.ts';

it('names the day of the week, and the year where it is another one', () => {
  expect(formatDay('2026-11-29', 'en', 2026)).toBe('Sun 29 Nov');
  expect(formatDay('2027-01-03', 'en', 2026)).toBe('3 Jan 2027');
  expect(formatDay('2026-11-29', 'zh', 2026)).toBe('11月29日周日');
  expect(formatDay('2027-01-03', 'zh', 2026)).toBe('2027年1月3日');
});
