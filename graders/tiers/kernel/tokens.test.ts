import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

function texts(source: string): string[] {
  const read = tokenize(source);
  if (read.kind === 'unreadable') throw new Error(JSON.stringify(read.problem));
  return read.tokens.map(({ text }) => text);
}

describe('tokens of WGSL', () => {
  it.each([
    ['names and calls', 'let x_1 = f(_y);', ['let', 'x_1', '=', 'f', '(', '_y', ')', ';']],
    ['names beyond ASCII', 'let größe = 圆;', ['let', 'größe', '=', '圆', ';']],
    ['integers', '0 12 3u 4i 0x1Fu', ['0', '12', '3u', '4i', '0x1Fu']],
    ['floats', '1.5 .5 2. 3f 1e3 1.5e-3h 0x1.8p3f', ['1.5', '.5', '2.', '3f', '1e3', '1.5e-3h', '0x1.8p3f']],
    ['a number before a point', 'v.x + 1.0', ['v', '.', 'x', '+', '1.0']],
    ['template lists', 'array<vec2<f32>>(a)', ['array', '<', 'vec2', '<', 'f32', '>', '>', '(', 'a', ')']],
    ['arrows', 'fn f() -> f32', ['fn', 'f', '(', ')', '->', 'f32']],
    ['comparisons and shifts', 'a >= b >> 2', ['a', '>', '=', 'b', '>', '>', '2']],
    ['decrements', 'i--; j -= 1;', ['i', '-', '-', ';', 'j', '-', '=', '1', ';']],
  ])('%s', (_, source, expected) => expect(texts(source)).toEqual(expected));

  it('know their place in UTF-16 units', () => {
    const source = '/* 😀 */ a\r\n  b';
    const read = tokenize(source);
    expect(read.kind === 'tokens' && read.tokens.map(({ at }) => at)).toEqual([9, 14]);
  });
});

describe('comments', () => {
  it.each([
    ['a line comment ends at the end of its line', 'a // for\nb', ['a', 'b']],
    ['block comments nest', 'a /* /* for */ while */ b', ['a', 'b']],
    ['a block comment does not end in a line comment', 'a // /*\nb // */\nc', ['a', 'b', 'c']],
    ['a line comment inside a block comment does not hide its end', 'a /* // */ b', ['a', 'b']],
    ['a slash after a star and a slash', 'a /*/ b /**/ */ c', ['a', 'c']],
    ['division is none', 'a / b', ['a', '/', 'b']],
  ])('%s', (_, source, expected) => expect(texts(source)).toEqual(expected));

  it.each([
    ['line feed', '\n'],
    ['vertical tab', '\v'],
    ['form feed', '\f'],
    ['carriage return', '\r'],
    ['next line', '\u0085'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
  ])('a line comment ends at a %s, so that nothing hides behind it', (_, lineBreak) => {
    expect(texts(`// comment${lineBreak}loop`)).toEqual(['loop']);
  });

  it('that is never closed is told at its beginning', () => {
    expect(tokenize('a /* b /* c */')).toEqual({
      kind: 'unreadable',
      problem: { code: 'openComment', at: 2 },
    });
  });
});

it.each([
  ['#', '#'],
  ['"', '"'],
  ['`', '`'],
  ['😀', '😀'],
  ['\u0000', 'U+0000'],
  ['\u001b', 'U+001B'],
  ['\u202e', 'U+202E'],
  ['\u0301', 'U+0301'],
  ['\ud800', 'U+D800'],
])('%j is no WGSL and is told at its place, in a form that does no harm', (character, shown) => {
  expect(tokenize(`a = ${character};`)).toEqual({
    kind: 'unreadable',
    problem: { code: 'character', character: shown, at: 4 },
  });
});

it('no comment or blank between tokens changes them', () => {
  const words = constantFrom('for', 'x', '3u', '1.5', '(', ')', '{', '}', '<', '>', ';', '->', '@');
  const gaps = constantFrom(
    ' ',
    '\n',
    '\t',
    '/**/',
    '/* for */',
    '/*/*while*/*/',
    '// loop\n',
    '\u2028',
    '\u200e',
  );
  assert(
    property(array(words), array(gaps, { minLength: 1 }), (tokens, between) => {
      const source = tokens.map((text, at) => `${text}${between[at % between.length]!}`).join('');
      expect(texts(source)).toEqual(tokens);
    }),
  );
});
