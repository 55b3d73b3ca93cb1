import { isWithin, type KernelFunction } from './functions.ts';
import type { Loop } from './loops.ts';
import type { Span, WgslModule } from './module.ts';

/** A module that cannot run for ever, and the way back from its places to those of the source. */
export interface Metered {
  code: string;
  /** The offset in the source for an offset in `code`. */
  toSource: (offset: number) => number;
}

interface Insertion {
  at: number;
  text: string;
}

/** Every name that metering adds begins so; sources that use such names are refused. */
export const reservedPrefix = '_lw';

/** Built-in names that the meter uses: a module that gives them another meaning is refused. */
export const meterNames: ReadonlySet<string> = new Set([
  ...['u32', 'bool', 'atomic', 'atomicStore', 'ptr'],
  ...['storage', 'read_write', 'private', 'uniform', 'function'],
]);

/** It stands behind the source, so that no line moves. */
const meter = `
@group(1) @binding(0) var<storage, read_write> _lwExhausted: atomic<u32>;
struct _lwLimits { fuel: u32, turns: u32 }
@group(1) @binding(1) var<uniform> _lwLimit: _lwLimits;
var<private> _lwFuel: u32;
fn _lwSpend(cost: u32) -> bool {
  if _lwFuel > cost { _lwFuel -= cost; return false; }
  _lwFuel = 0u;
  atomicStore(&_lwExhausted, 1u);
  return true;
}
fn _lwCharge(cost: u32) { if _lwFuel > cost { _lwFuel -= cost; } else { _lwFuel = 0u; } }
fn _lwTurn(turns: ptr<function, u32>, cost: u32) -> bool {
  *turns += cost;
  if *turns <= _lwLimit.turns { return false; }
  atomicStore(&_lwExhausted, 1u);
  return true;
}
`;

/**
 * Puts a meter into every loop and function. Each invocation has fuel: an iteration and a call cost by their length,
 * and loops end when it is spent. Loops with a barrier are ended for a whole workgroup at once, by a count that all of
 * its invocations share, since none of them may leave alone: WGSL's uniformity analysis would refuse it.
 */
export function meterModule(
  source: string,
  outline: WgslModule,
  functions: ReadonlyMap<string, KernelFunction>,
): Metered {
  const insertions: Insertion[] = [];
  const results: string[] = [];
  for (const one of functions.values()) {
    const isEntry = one.declaration.name === 'main';
    insertions.push(...beginFunction(outline, one, isEntry));
    let exit = 'return;';
    const { type } = one.declaration;
    if (type !== null && one.loops.some(({ ends, inContinuing }) => !ends && !inContinuing)) {
      const name = `_lwResult${results.length}`;
      results.push(`fn ${name}() -> ${textOf(source, outline, type)} {`);
      results.push(`  var _lwValue: ${textOf(source, outline, type)}; return _lwValue;\n}`);
      exit = `return ${name}();`;
    }
    for (const loop of one.loops) insertions.push(checkLoop(outline, one, loop, exit));
    insertions.push(...passTurns(outline, one, functions));
  }
  return apply(source, insertions, `${meter}${results.join('\n')}\n`);
}

/** Grows with the length of what runs. */
function costOf({ from, to }: Span): string {
  return `${1 + Math.floor((to - from) / 64)}u`;
}

function beginFunction(
  { tokens }: WgslModule,
  { declaration: { body, parameters }, barriers }: KernelFunction,
  isEntry: boolean,
): Insertion[] {
  const begin = tokens[body.from - 1]!.at + 1;
  if (isEntry) {
    const turns = barriers.length > 0 ? ' var _lwTurnsOf = 0u; let _lwTurns = &_lwTurnsOf;' : '';
    return [{ at: begin, text: ` _lwFuel = _lwLimit.fuel;${turns}` }];
  }
  const charge = { at: begin, text: ` _lwCharge(${costOf(body)});` };
  if (barriers.length === 0) return [charge];
  const rest = parameters.from < parameters.to ? ', ' : '';
  const first = tokens[parameters.from - 1]!.at + 1;
  return [charge, { at: first, text: `_lwTurns: ptr<function, u32>${rest}` }];
}

function checkLoop(
  { tokens }: WgslModule,
  { barriers }: KernelFunction,
  { header, body, ends, inContinuing }: Loop,
  exit: string,
): Insertion {
  const whole = { from: header.from, to: body.to };
  const cost = costOf(whole);
  const spent = barriers.some((at) => isWithin(at, whole))
    ? `_lwTurn(_lwTurns, ${cost})`
    : `_lwSpend(${cost})`;
  // A loop that only a return ends makes what follows it unreachable; a break would ask for a result after it.
  const leave = ends || inContinuing ? 'break;' : exit;
  return { at: tokens[body.from - 1]!.at + 1, text: ` if ${spent} { ${leave} }` };
}

/** Calls of functions with barriers hand the workgroup's count on. */
function passTurns(
  { tokens }: WgslModule,
  { calls, barriers }: KernelFunction,
  functions: ReadonlyMap<string, KernelFunction>,
): Insertion[] {
  const counted = new Set(barriers);
  return calls.flatMap(({ name, at }) => {
    if (!counted.has(at) || !functions.has(name)) return [];
    const rest = tokens[at + 2]!.text === ')' ? '' : ', ';
    return [{ at: tokens[at + 1]!.at + 1, text: `_lwTurns${rest}` }];
  });
}

function textOf(source: string, { tokens }: WgslModule, { from, to }: Span): string {
  const last = tokens[to - 1]!;
  return source.slice(tokens[from]!.at, last.at + last.text.length);
}

function apply(source: string, unsorted: readonly Insertion[], behind: string): Metered {
  const insertions = unsorted.toSorted((a, b) => a.at - b.at);
  let code = '';
  let done = 0;
  for (const { at, text } of insertions) {
    code += source.slice(done, at) + text;
    done = at;
  }
  code += `${source.slice(done)}\n${behind}`;
  const toSource = (offset: number): number => {
    let shift = 0;
    for (const { at, text } of insertions) {
      if (at + shift > offset) break;
      if (at + shift + text.length > offset) return at;
      shift += text.length;
    }
    return Math.min(offset - shift, source.length);
  };
  return { code, toSource };
}
