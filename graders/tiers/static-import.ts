import { getFormattedTokens } from 'sucrase';

interface Token {
  line: number;
  column: number;
  raw: string;
  label: string;
}

/**
 * The place of the first `import … from` or `export … from` of a JavaScript module; null when it stands alone. The
 * tokens decide, not the text: comments and templates may say `import`, and `importance` is a good name.
 */
export function findStaticImport(code: string): { line: number; column: number } | null {
  if (!/\bimport\b|\bfrom\s*['"/]/.test(code)) return null;
  const tokens = tokenize(code);
  for (const [at, token] of tokens.entries()) {
    const isImport = token.label === 'import' && tokens[at + 1]?.raw !== '(';
    if (isImport || (token.label === 'export' && exportsFrom(tokens, at + 1))) {
      return { line: token.line, column: token.column };
    }
  }
  return null;
}

/** `export * from 'm'` and `export { a as b } from 'm'`, not `export { a as b }`. */
function exportsFrom(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.raw === '*') return true;
  if (tokens[at]?.raw !== '{') return false;
  const end = tokens.findIndex(({ raw }, place) => place > at && raw === '}');
  return tokens[end + 1]?.raw === 'from' && tokens[end + 2]?.label === 'string';
}

/** sucrase prints one token a row: `7:21-7:27 import import 0 …`. */
function tokenize(code: string): Token[] {
  const rows = getFormattedTokens(code, { transforms: [] }).matchAll(/^(\d+):(\d+)-\d+:\d+ +(\S+) +(\S+)/gm);
  return Array.from(rows, ([, line, column, label, raw]) => ({
    line: Number(line),
    column: Number(column),
    label: label!,
    raw: raw!,
  }));
}
