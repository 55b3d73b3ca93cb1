import { indexOf, readAttributes, type Span, type WgslModule } from './module.ts';

/** A loop statement of a function. All numbers are token indices. */
export interface Loop {
  /** Index of its keyword. */
  at: number;
  /** What stands in the parentheses of `for` or before the body of `while`; empty for `loop`. */
  header: Span;
  /** Inside its braces. */
  body: Span;
  /** Its own condition or a `break` of its own can end it; otherwise only a `return` does. */
  ends: boolean;
  /** Stands in a `continuing` block, where nothing may return. */
  inContinuing: boolean;
}

/** A statement that is being read: what a `break` inside belongs to, or a `continuing` block. */
interface Open {
  kind: 'loop' | 'switch' | 'continuing';
  end: number;
  loop: Loop | null;
}

/** All loops of a function's body, outer ones first. Null when one of them is not built as WGSL builds loops. */
export function findLoops(outline: WgslModule, body: Span): Loop[] | null {
  const { tokens, closing } = outline;
  const loops: Loop[] = [];
  const open: Open[] = [];
  for (let at = body.from; at < body.to; at += 1) {
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop();
    const { kind, text } = tokens[at]!;
    if (kind !== 'word') continue;
    if (text === 'for' || text === 'while' || text === 'loop') {
      const loop = readLoop(outline, at);
      if (loop === null) return null;
      loop.inContinuing = open.some((outer) => outer.kind === 'continuing');
      loops.push(loop);
      open.push({ kind: 'loop', end: loop.body.to, loop });
    } else if (text === 'switch' || text === 'continuing') {
      const brace = indexOf(tokens, '{', at);
      if (brace === null) return null;
      open.push({ kind: text, end: closing.get(brace)!, loop: null });
    } else if (text === 'break') {
      const owner = open.findLast((outer) => outer.kind !== 'continuing');
      if (owner?.loop) owner.loop.ends = true;
    }
  }
  return loops;
}

function readLoop(outline: WgslModule, at: number): Loop | null {
  const { tokens, closing } = outline;
  const keyword = tokens[at]!.text;
  let header: Span = { from: at + 1, to: at + 1 };
  let ends = false;
  if (keyword === 'for') {
    if (tokens[at + 1]?.text !== '(') return null;
    header = { from: at + 2, to: closing.get(at + 1)! };
    const first = indexOf(tokens, ';', header.from);
    ends = first !== null && tokens[first + 1]?.text !== ';';
  } else if (keyword === 'while') {
    header = { from: at + 1, to: indexOf(tokens, '{', at) ?? at + 1 };
    ends = true;
  }
  const { next: brace } = readAttributes(outline, keyword === 'for' ? header.to + 1 : header.to);
  if (tokens[brace]?.text !== '{') return null;
  return { at, header, body: { from: brace + 1, to: closing.get(brace)! }, ends, inContinuing: false };
}
