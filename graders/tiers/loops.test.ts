import { describe, expect, it } from 'vitest';
import { maxSourceBytes } from './source-limit.ts';
import { compileLoops, placeInStack } from './loops.ts';

/** The compiled module, run here: sources of this file are trusted. */
async function load(source: string): Promise<Record<string, unknown>> {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new Error(JSON.stringify(compiled));
  return (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(compiled.code)}`
  )) as never;
}

describe('what compiles', () => {
  it.each([
    [
      'types and interfaces',
      'interface A { a: number }\ntype B = A | null;\nexport const f = (b: B): number => b!.a;',
      { a: 3 },
      3,
    ],
    [
      'generics of functions',
      'export function f<T extends number>(x: T): T { return x as unknown as T; }',
      3,
      3,
    ],
    ['generics of arrows', 'export const f = <T,>(x: T): T => x satisfies T;', 3, 3],
    ['enums', 'enum Side { Top, Left = 5, Right }\nexport const f = (x: number) => x + Side.Right;', 1, 7],
    [
      'parameter properties',
      'class A { constructor(private readonly a: number) {} get() { return this.a; } }\nexport const f = (x: number) => new A(x).get();',
      4,
      4,
    ],
    [
      'declarations without a value',
      'declare const later: number;\nabstract class A { abstract g(): void; }\nexport const f = (x: number) => x;',
      5,
      5,
    ],
    [
      'overloads',
      'export function f(x: number): number;\nexport function f(x: number): number { return x; }',
      6,
      6,
    ],
    [
      'imports of types',
      'import type { Tensor } from "./tensor";\nimport { type Other } from "./other";\nexport const f = (x: Tensor | Other) => x;',
      7,
      7,
    ],
    ['angle brackets', 'export const f = (x: unknown) => <number>x;', 8, 8],
    ['windows line ends and a byte order mark', '\ufeffexport const f = (x: number) =>\r\n  x;\r\n', 9, 9],
  ])('%s', async (_, source, given, result) => {
    const { f } = await load(source);
    expect((f as (x: unknown) => unknown)(given)).toBe(result);
  });

  it('lines stay where they are', () => {
    const compiled = compileLoops('interface A {\n  a: number;\n}\nexport const f = (a: A) =>\n  a.a;\n');
    expect(compiled.kind === 'compiled' && compiled.code.split('\n')[4]).toBe('  a.a;');
  });

  it('types are not checked: the grader looks at behaviour', () => {
    expect(compileLoops('const x: number = "text"; export const f = () => y;').kind).toBe('compiled');
  });
});

describe('syntax errors', () => {
  it.each([
    ['const x = ;', 1, 11],
    ['export function f( {\n  return 1;\n}', 2, 10],
    ['export function f() {\n  for (;;) {\n', 3, 1],
    ['let a = `${`', 1, 13],
    ['\n\n  a ? : b', 3, 5],
  ])('%j is told at line %i', (source, line, column) => {
    expect(compileLoops(source)).toMatchObject({
      kind: 'rejected',
      reason: { code: 'syntax' },
      line,
      column,
    });
  });

  it('the message names neither a file nor the place, which stand beside it', () => {
    const compiled = compileLoops('x = {a b}');
    expect(compiled).toMatchObject({ reason: { message: 'Unexpected token, expected "("' } });
  });

  it('hostile characters of the source do not reach the message', () => {
    expect(JSON.stringify(compileLoops('\u0000\u001b'))).not.toMatch(/\\u0000|\\u001b/);
  });

  it('nesting deeper than the parser can read is refused, not thrown', () => {
    for (const [open, close] of ['()', '[]', '{}']) {
      expect(compileLoops(`x = ${open!.repeat(30_000)}${close!.repeat(30_000)}`).kind).toBe('rejected');
    }
  });
});

describe('imports', () => {
  it.each([
    ["import x from 'y'; x();", 1, 1],
    ["const a = 1;\n  import { b } from 'y'; b();", 2, 3],
    ["/* import */ import 'y';", 1, 14],
    ["import*as x from'y';x", 1, 1],
    ["import\nx\nfrom 'y'; x()", 1, 1],
    ["import x, { y } from 'z'; x(y)", 1, 1],
    ["export { x } from 'y';", 1, 1],
    ["export{x as f}from'y'", 1, 1],
    ["export {\n  x,\n} from 'y';", 1, 1],
    ["export * from 'y';", 1, 1],
    ["export * as f from 'y';", 1, 1],
  ])('%j is refused at its place', (source, line, column) => {
    expect(compileLoops(source)).toEqual({ kind: 'rejected', reason: { code: 'imports' }, line, column });
  });

  it.each([
    ['a comment', "/*\nimport x from 'y'\n*/\n// import x from 'y'\nexport const f = 1;"],
    ['a template', "export const f = `\nimport x from 'y'\n`;"],
    ['a string', 'export const f = "\\\nimport x from \'y\'";'],
    ['a longer name', 'let importance;\nimportance = 3;\nexport const f = importance;'],
    ['a property', "const o = { import: 1, from: 'y' };\no\n.import;\nexport const f = o;"],
    ['a name from', "const from = 'y';\nexport { from as f };\nfrom"],
    ['a regular expression', "export const f = /import x from 'y'/;"],
  ])('%s that says import is none', (_, source) => {
    expect(compileLoops(source).kind).toBe('compiled');
  });
});

describe('the limit of 64 KiB', () => {
  const filled = (bytes: number, unit: string): string => {
    const head = 'export const f = 1;//';
    return head + unit.repeat((bytes - head.length) / new TextEncoder().encode(unit).length);
  };

  it('counts UTF-8 bytes, not characters', () => {
    expect(maxSourceBytes).toBe(65_536);
    expect(compileLoops(filled(65_536, 'x')).kind).toBe('compiled');
    expect(compileLoops(filled(65_537, 'x'))).toEqual({
      kind: 'rejected',
      reason: { code: 'tooLong', bytes: 65_537, limit: 65_536 },
    });
    expect(compileLoops(filled(66_000, '卷'))).toMatchObject({ reason: { code: 'tooLong' } });
  });

  it('counts before it parses', () => {
    const started = performance.now();
    expect(compileLoops('('.repeat(10_000_000))).toMatchObject({ reason: { code: 'tooLong' } });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('placeInStack', () => {
  it.each([
    ['    at xcorr2d (submission.ts:5:13)\n    at call (harness.js:1:2)', { line: 5, column: 13 }],
    ['xcorr2d@submission.ts:7\n', { line: 7 }],
    ['    at <anonymous> (submission.ts:3:1)\n    at f (submission.ts:9:9)', { line: 3, column: 1 }],
    ['    at native\n', {}],
    ['', {}],
  ])('reads %j', (stack, place) => expect(placeInStack(stack)).toEqual(place));

  it('stays finite for absurd numbers', () => {
    const { line, column } = placeInStack(`submission.ts:${'9'.repeat(400)}:${'9'.repeat(400)}`);
    expect(JSON.stringify({ line, column })).not.toContain('null');
  });
});
