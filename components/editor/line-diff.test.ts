import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './line-diff.ts';

const written = (before: string, after: string): string[] =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('diffLines', () => {
  it('tells what was changed, and leaves the rest', () => {
    expect(written('a\nb\nc\nd', 'a\nx\nc\ny\nd')).toEqual([' a', '-b', '+x', ' c', '+y', ' d']);
    expect(written('a', 'a')).toEqual([' a']);
    expect(written('', 'a\nb')).toEqual(['-', '+a', '+b']);
    expect(written('a\na\na', 'a')).toEqual([' a', '-a', '-a']);
  });

  it('holds both texts in full, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const side = (kind: string) => lines.filter((line) => line.kind !== kind).map((line) => line.text);
        expect(side('added').join('\n')).toBe(before);
        expect(side('removed').join('\n')).toBe(after);
      }),
    );
  });

  it('ends soon for long texts that have nothing in common', () => {
    const lines = (name: string) => Array.from({ length: 20_000 }, (_, at) => `${name} ${at}`).join('\n');
    expect(diffLines(lines('a'), lines('b'))).toHaveLength(40_000);
  });
});
