import { findLoops, type Loop } from './loops.ts';
import type { Declaration, Span, WgslModule } from './module.ts';

/** A function with what decides how it is metered. */
export interface KernelFunction {
  declaration: Declaration & { body: Span; parameters: Span };
  loops: Loop[];
  /** Calls of functions of this module, by token index. */
  calls: { name: string; at: number }[];
  /** Token indices of barriers, and of calls of functions that contain one. */
  barriers: number[];
}

/** Built-in functions that every invocation of a workgroup must reach together. */
const barrierNames = new Set([
  'workgroupBarrier',
  'storageBarrier',
  'textureBarrier',
  'workgroupUniformLoad',
]);

/** Every function of a module. Null when a loop in one of them cannot be read. */
export function readFunctions(outline: WgslModule): Map<string, KernelFunction> | null {
  const functions = new Map<string, KernelFunction>();
  const declared = outline.declarations.filter(({ keyword }) => keyword === 'fn');
  const names = new Set(declared.map(({ name }) => name));
  for (const declaration of declared as KernelFunction['declaration'][]) {
    const loops = findLoops(outline, declaration.body);
    if (loops === null) return null;
    const called = callsIn(outline, declaration.body);
    functions.set(declaration.name, {
      declaration,
      loops,
      calls: called.filter(({ name }) => names.has(name)),
      barriers: called.filter(({ name }) => barrierNames.has(name)).map(({ at }) => at),
    });
  }
  spreadBarriers(functions);
  return functions;
}

function callsIn({ tokens }: WgslModule, { from, to }: Span): { name: string; at: number }[] {
  const calls = [];
  for (let at = from; at < to; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind === 'word' && tokens[at + 1]?.text === '(') calls.push({ name: text, at });
  }
  return calls;
}

/** A call of a function with a barrier is a barrier itself. */
function spreadBarriers(functions: ReadonlyMap<string, KernelFunction>): void {
  const withBarrier = new Set<string>();
  for (let grown = true; grown;) {
    grown = false;
    for (const [name, one] of functions) {
      if (withBarrier.has(name)) continue;
      if (one.barriers.length === 0 && !one.calls.some((call) => withBarrier.has(call.name))) continue;
      withBarrier.add(name);
      grown = true;
    }
  }
  for (const { calls, barriers } of functions.values())
    barriers.push(...calls.filter(({ name }) => withBarrier.has(name)).map(({ at }) => at));
}

export function isWithin(at: number, { from, to }: Span): boolean {
  return from <= at && at < to;
}

/**
 * Length of a function in tokens with every call written out, as GPU compilers do it; a call and a loop count 24 more.
 * Names a function that calls itself, which WGSL has none of, instead of counting for ever.
 */
export function expandedSize(
  functions: ReadonlyMap<string, KernelFunction>,
  entry: string,
): { size: number } | { recursive: string } {
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  const visit = (name: string): number | string => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    if (open.has(name)) return name;
    open.add(name);
    const { declaration, loops, calls } = functions.get(name)!;
    let size = declaration.body.to - declaration.body.from + 24 * (1 + loops.length);
    for (const call of calls) {
      const inner = visit(call.name);
      if (typeof inner === 'string') return inner;
      size += inner;
    }
    open.delete(name);
    sizes.set(name, size);
    return size;
  };
  const size = visit(entry);
  return typeof size === 'string' ? { recursive: size } : { size };
}
