import type { Token } from './tokens.ts';

/** A run of tokens: from `from` up to and without `to`. */
export interface Span {
  from: number;
  to: number;
}

export interface Attribute {
  name: string;
  /** Index of its @. */
  at: number;
  /** What stands between its parentheses. */
  arguments: Span | null;
}

/** Something declared at module scope. All numbers are token indices. */
export interface Declaration {
  keyword: 'fn' | 'var' | 'const' | 'override' | 'struct' | 'alias';
  name: string;
  /** Index of the name. */
  at: number;
  attributes: Attribute[];
  /** Between < and > of a var. */
  template: Span | null;
  /** The declared type of a variable, the result of a function, what an alias stands for. */
  type: Span | null;
  /** Parameters of a function. */
  parameters: Span | null;
  /** Inside the braces of a function or a struct; the value of a constant. */
  body: Span | null;
}

export interface WgslModule {
  tokens: readonly Token[];
  /** For every opening bracket the index of the one that closes it. */
  closing: ReadonlyMap<number, number>;
  /** Names of `enable`, `requires` and `diagnostic` directives by the index of their keyword. */
  directives: { keyword: string; names: string[]; at: number }[];
  declarations: Declaration[];
}

const brackets = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/**
 * Reads the outline of a module: what is declared where. Null when the text is not even that far WGSL, which the
 * compiler then explains better than this could.
 */
export function readModule(tokens: readonly Token[]): WgslModule | null {
  const closing = pairBrackets(tokens);
  if (closing === null) return null;
  const outline: WgslModule = { tokens, closing, directives: [], declarations: [] };
  let at = 0;
  while (at < tokens.length) {
    const next = readDirective(outline, at) ?? readDeclaration(outline, at);
    if (next === null) return null;
    at = next;
  }
  return outline;
}

function pairBrackets(tokens: readonly Token[]): Map<number, number> | null {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark') continue;
    if ('([{'.includes(text)) {
      open.push(at);
    } else if (brackets.has(text)) {
      const from = open.pop();
      if (from === undefined || tokens[from]!.text !== brackets.get(text)) return null;
      closing.set(from, at);
    }
  }
  return open.length === 0 ? closing : null;
}

/** The index after the directive or the lone semicolon at `at`; null when there is none. */
function readDirective({ tokens, directives }: WgslModule, at: number): number | null {
  const keyword = tokens[at]!.text;
  if (keyword === ';') return at + 1;
  if (!['enable', 'requires', 'diagnostic', 'const_assert'].includes(keyword)) return null;
  const end = indexOf(tokens, ';', at);
  if (end === null) return null;
  const names = tokens.slice(at + 1, end).filter(({ kind }) => kind === 'word');
  if (keyword !== 'const_assert') directives.push({ keyword, names: names.map(({ text }) => text), at });
  return end + 1;
}

function readDeclaration(outline: WgslModule, start: number): number | null {
  const { tokens, closing } = outline;
  const { attributes, next: at } = readAttributes(outline, start);
  const keyword = tokens[at]?.text as Declaration['keyword'] | undefined;
  const base = { attributes, template: null, type: null, parameters: null, body: null };
  switch (keyword) {
    case 'fn':
      return readFunction(outline, at, base);
    case 'struct': {
      const [name, open] = [tokens[at + 1], at + 2];
      if (name?.kind !== 'word' || tokens[open]?.text !== '{') return null;
      const body = { from: open + 1, to: closing.get(open)! };
      outline.declarations.push({ ...base, keyword, name: name.text, at: at + 1, body });
      return body.to + 1;
    }
    case 'var':
    case 'const':
    case 'override':
    case 'alias':
      return readBinding(outline, at, { ...base, keyword });
    default:
      return null;
  }
}

type Blank = Omit<Declaration, 'keyword' | 'name' | 'at'>;

function readFunction(outline: WgslModule, at: number, base: Blank): number | null {
  const { tokens, closing } = outline;
  const name = tokens[at + 1];
  if (name?.kind !== 'word' || tokens[at + 2]?.text !== '(') return null;
  const parameters = { from: at + 3, to: closing.get(at + 2)! };
  const after = parameters.to + 1;
  const open = indexOf(tokens, '{', after);
  if (open === null) return null;
  let type: Span | null = null;
  if (tokens[after]!.text === '->') type = { from: readAttributes(outline, after + 1).next, to: open };
  else if (open !== after) return null;
  const body = { from: open + 1, to: closing.get(open)! };
  outline.declarations.push({ ...base, keyword: 'fn', name: name.text, at: at + 1, parameters, type, body });
  return body.to + 1;
}

/** `var<storage, read> x: array<f32>;`, `const n: u32 = 3;`, `alias v = vec2<f32>;` */
function readBinding(
  outline: WgslModule,
  at: number,
  base: Blank & Pick<Declaration, 'keyword'>,
): number | null {
  const { tokens } = outline;
  const end = indexOf(tokens, ';', at);
  if (end === null) return null;
  let cursor = at + 1;
  let template: Span | null = null;
  if (tokens[cursor]?.text === '<') {
    const close = indexOf(tokens, '>', cursor);
    if (close === null || close > end) return null;
    template = { from: cursor + 1, to: close };
    cursor = close + 1;
  }
  const name = tokens[cursor];
  if (name?.kind !== 'word') return null;
  const equals = indexOf(tokens, '=', cursor) ?? end;
  const valueAt = Math.min(equals, end);
  const body = valueAt < end ? { from: valueAt + 1, to: end } : null;
  const typed = tokens[cursor + 1]?.text === ':' ? { from: cursor + 2, to: valueAt } : null;
  const type = base.keyword === 'alias' ? body : typed;
  outline.declarations.push({ ...base, name: name.text, at: cursor, template, type, body });
  return end + 1;
}

/** Attributes from `start` on, and the index after them. */
export function readAttributes(
  { tokens, closing }: Pick<WgslModule, 'tokens' | 'closing'>,
  start: number,
): { attributes: Attribute[]; next: number } {
  const attributes: Attribute[] = [];
  let at = start;
  while (tokens[at]?.text === '@' && tokens[at + 1]?.kind === 'word') {
    const open = at + 2;
    const close = tokens[open]?.text === '(' ? closing.get(open)! : null;
    const given = close === null ? null : { from: open + 1, to: close };
    attributes.push({ name: tokens[at + 1]!.text, at, arguments: given });
    at = (close ?? at + 1) + 1;
  }
  return { attributes, next: at };
}

/** The index of the next token with this text; null when there is none. */
export function indexOf(tokens: readonly Token[], text: string, from: number): number | null {
  for (let at = from; at < tokens.length; at += 1) if (tokens[at]!.text === text) return at;
  return null;
}
