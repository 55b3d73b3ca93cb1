/** A token of WGSL by its place: UTF-16 units from the beginning of the source, as the compiler counts them too. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  text: string;
  at: number;
}

/** What no WGSL program contains: nothing after it can be trusted to mean what it seems to. */
export type Unreadable =
  { code: 'character'; character: string; at: number } | { code: 'openComment'; at: number };

export type Tokens = { kind: 'tokens'; tokens: Token[] } | { kind: 'unreadable'; problem: Unreadable };

/** Line breaks of WGSL; each of them ends a line comment (WGSL § 3.2). */
const lineBreak = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';
const blank = new RegExp(`[\\t \\u200e\\u200f${lineBreak}]+`, 'uy');
const lineComment = new RegExp(`//[^${lineBreak}]*`, 'uy');
const word = /[_\p{XID_Start}]\p{XID_Continue}*/uy;
const hexadecimal = /0[xX][0-9a-fA-F]*(?:\.[0-9a-fA-F]*)?(?:[pP][+-]?[0-9]+)?[iufh]?/uy;
const decimal = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[iufh]?/uy;
/** Longer operators are left in single characters: nothing here depends on them but the arrow of a result type. */
const mark = /->|[&@/![\]{}:,=><%+*.|();^~-]/uy;

/**
 * Splits WGSL into tokens; comments and blanks are dropped. It never sees a token where the compiler sees a comment,
 * or the other way round, so that no loop can hide from it.
 */
export function tokenize(source: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const skipped = take(blank) ?? take(lineComment);
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    if (source.startsWith('/*', at)) {
      const end = endOfBlockComment(source, at);
      if (end === null) return { kind: 'unreadable', problem: { code: 'openComment', at } };
      at = end;
      continue;
    }
    const token = nextToken(take);
    if (token === null) {
      const character = nameOf(source.codePointAt(at)!);
      return { kind: 'unreadable', problem: { code: 'character', character, at } };
    }
    tokens.push({ ...token, at });
    at += token.text.length;
  }
  return { kind: 'tokens', tokens };
}

/** A character as it can be shown: by its number where it has no shape of its own, or is half of a pair. */
function nameOf(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (/[^\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function nextToken(take: (pattern: RegExp) => string | undefined): Omit<Token, 'at'> | null {
  const name = take(word);
  if (name !== undefined) return { kind: 'word', text: name };
  const number = take(hexadecimal) ?? take(decimal);
  if (number !== undefined) return { kind: 'number', text: number };
  const text = take(mark);
  return text === undefined ? null : { kind: 'mark', text };
}

/** Block comments nest. Null when one is never closed. */
function endOfBlockComment(source: string, from: number): number | null {
  const border = /\/\*|\*\//g;
  border.lastIndex = from;
  let depth = 0;
  for (let found = border.exec(source); found !== null; found = border.exec(source)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return border.lastIndex;
  }
  return null;
}
