import { describe, expect, it } from 'vitest';
import { boardsOf, daysOf, parseBoard, weekOf } from './board.ts';

describe('weekOf', () => {
  it('begins a week on Monday 00:00 UTC, over months and years', () => {
    expect(weekOf(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-11-16');
    expect(weekOf(new Date('2026-11-23T00:00:00.000Z'))).toBe('2026-11-23');
    expect(weekOf(new Date('2026-11-29T23:59:59.999Z'))).toBe('2026-11-23');
    // 1 January 2027 is a Friday.
    expect(weekOf(new Date('2027-01-01T12:00:00Z'))).toBe('2026-12-28');
  });

  it('ends it on Sunday', () => {
    expect(daysOf('2026-11-23').last.toISOString()).toBe('2026-11-29T00:00:00.000Z');
  });
});

it('counts an exercise on its track as well, a quiz item only in all and in its week', () => {
  const createdAt = new Date('2026-11-25T08:00:00Z');
  expect(boardsOf({ createdAt, track: null })).toEqual(['all', 'week:2026-11-23']);
  expect(boardsOf({ createdAt, track: 'language' })).toEqual(['all', 'track:language', 'week:2026-11-23']);
});

it('reads the board of an address and shows all points for a mistyped one', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  expect(parseBoard('week', now)).toBe('week:2026-11-23');
  expect(parseBoard('practice', now)).toBe('track:practice');
  for (const text of [undefined, ['week'], 'weeks', '']) expect(parseBoard(text, now)).toBe('all');
});
