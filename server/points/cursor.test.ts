import { describe, expect, it } from 'vitest';
import { formatCursor, formatSolverCursor, parseCursor, parseSolverCursor } from './cursor.ts';

describe('parseCursor', () => {
  it('reads what formatCursor wrote', () => {
    const cursor = { points: 120, userId: 'fC_9-a' };
    expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
  });

  it('takes nothing else', () => {
    for (const text of [
      undefined,
      ['1.a', '2.b'],
      '',
      '1',
      '-1.a',
      '1e9.a',
      '1.',
      '99999999999.a',
      '1.a b',
      "1.a'",
    ]) {
      expect(parseCursor(text)).toBeUndefined();
    }
  });
});

describe('parseSolverCursor', () => {
  it('reads what formatSolverCursor wrote, and nothing else', () => {
    const cursor = { solvedAt: 1_790_000_000_123, userId: 'fC_9-a' };
    expect(parseSolverCursor(formatSolverCursor(cursor))).toEqual(cursor);
    for (const text of [undefined, '', '1', '-1.a', '999999999999999.a', '1.a b'])
      expect(parseSolverCursor(text)).toBeUndefined();
  });
});
