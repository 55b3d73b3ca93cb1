import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChange, withUnixLineEnds } from './text-change.ts';

describe('findChange', () => {
  it('replaces only what differs in the middle', () => {
    expect(findChange('let a = 1;', 'let b = 1;')).toEqual({ start: 4, end: 5, text: 'b' });
  });

  it('does not count a repeated character for both ends', () => {
    expect(findChange('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
  });

  it('keeps both halves of a character beyond the basic plane together', () => {
    // U+1F600 and U+1F601 share their first half, U+1F600 and U+1FA00 their second.
    expect(findChange('x😀y', 'x😁y')).toEqual({ start: 1, end: 3, text: '😁' });
    expect(findChange('x😀y', 'x\u{1FA00}y')).toEqual({ start: 1, end: 3, text: '\u{1FA00}' });
  });

  it('is null for equal texts', () => {
    expect(findChange('', '')).toBeNull();
  });

  it('always leads from the first text to the second', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '卷', '😀', '😁', '\u{1FA00}') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = findChange(before, after) ?? { start: 0, end: 0, text: '' };
        expect(before.slice(0, change.start) + change.text + before.slice(change.end)).toBe(after);
      }),
    );
  });
});

describe('withUnixLineEnds', () => {
  it('turns every kind of line end into one', () => {
    expect(withUnixLineEnds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});
