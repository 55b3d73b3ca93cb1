import { ExpressionError } from './expression-error.ts';

export type Token = { text: string; column: number } & (
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'name' }
  | { kind: 'symbol' }
);

const patterns = [
  { kind: 'number', pattern: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y },
  { kind: 'string', pattern: /'[^'\\\n]*'/y },
  { kind: 'name', pattern: /Math\.[A-Za-z0-9]+|[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'symbol', pattern: /\*\*|===|!==|<=|>=|&&|\|\||[-+*/%<>!?:(),{}[\]]/y },
] as const;

/** Splits an expression into tokens; columns count from 1. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (/\s/.test(source[at]!)) {
      at += 1;
      continue;
    }
    const token = readToken(source, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function readToken(source: string, at: number): Token {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text === undefined) continue;
    const column = at + 1;
    if (kind === 'number') return { kind, text, column, value: Number(text) };
    if (kind === 'string') return { kind, text, column, value: text.slice(1, -1) };
    return { kind, text, column };
  }
  throw new ExpressionError(`expression: "${source[at]}" at column ${at + 1} is not allowed in "${source}"`);
}
