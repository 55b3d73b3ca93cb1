import { describe, expect, it } from 'vitest';
import { placeAt } from './place.ts';
import type { PassLayout } from './plan.ts';
import { prepareModule } from './prepare.ts';

const layout: PassLayout = {
  bindings: [{ access: 'read' }, { access: 'write' }],
  scalars: [
    { name: 'items', type: 'u32' },
    { name: 'n', type: 'u32' },
    { name: 'scale', type: 'f32' },
  ],
};

const declarations = `struct Params { items: u32, n: u32, scale: f32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> P: Params;
`;

const entry = '@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) gid: vec3u)';

function problemsOf(source: string): { code: string; line?: number; column?: number }[] {
  const prepared = prepareModule(source, layout);
  if (prepared.kind === 'prepared') return [];
  return prepared.problems.map(({ reason, at }) => ({
    code: reason.code,
    ...(at !== null && placeAt(source, at)),
  }));
}

function metered(body: string, before = ''): string {
  const source = `${declarations}${before}${entry} {${body}}`;
  const prepared = prepareModule(source, layout);
  if (prepared.kind === 'problems') throw new Error(JSON.stringify(prepared.problems));
  return prepared.metered!.code;
}

describe('what is refused', () => {
  it.each([
    ['a name of the meter', `${entry} {\n  var _lwFuel = 3u;\n}`, 'reserved', 2, 7],
    ['any name that begins like the meter’s', `fn _lwAnything() {}\n${entry} {}`, 'reserved', 1, 4],
    ['another meaning for a type of the meter', `alias u32 = f32;\n${entry} {}`, 'reserved', 1, 7],
    ['another meaning for its function', `fn atomicStore(a: i32) {}\n${entry} {}`, 'reserved', 1, 4],
    ['another meaning for an address space', `const storage = 3;\n${entry} {}`, 'reserved', 1, 7],
    ['language extensions', `enable f16;\n${entry} {}`, 'directive', 1, 1],
    ['unknown language features', `requires something;\n${entry} {}`, 'directive', 1, 1],
    ['pipeline constants', `@id(3) override N: u32 = 64;\n${entry} {}`, 'override', 1, 17],
    ['another entry point', `${entry} {}\n@compute @workgroup_size(64) fn second() {}`, 'entryPoint', 2, 33],
    ['a misspelt entry point', '@compute @workgroup_size(64)\nfn mian() {}', 'entryPoint', 2, 4],
    ['a shader of another stage', `@fragment fn main() {}`, 'entryPoint', 1, 14],
    ['a smaller workgroup', '@compute @workgroup_size(32) fn main() {}', 'workgroupSize', 1, 10],
    ['a workgroup of two dimensions', '@compute @workgroup_size(8, 8) fn main() {}', 'workgroupSize', 1, 10],
    ['a computed workgroup size', '@compute @workgroup_size(32 + 32) fn main() {}', 'workgroupSize', 1, 10],
    ['the grader’s group', `@group(1) @binding(0) var<uniform> q: u32;\n${entry} {}`, 'bindingGroup', 1, 36],
    [
      'a computed group',
      `@group(2 - 1) @binding(0) var<uniform> q: u32;\n${entry} {}`,
      'bindingNumbers',
      1,
      40,
    ],
    [
      'a binding that is not there',
      `@group(0) @binding(7) var<storage> q: array<f32>;\n${entry} {}`,
      'binding',
      1,
      36,
    ],
    [
      'writing an input',
      `@group(0) @binding(0) var<storage, read_write> x: array<f32>;\n${entry} {}`,
      'bindingKind',
      1,
      48,
    ],
    ['a texture', `@group(0) @binding(0) var t: texture_2d<f32>;\n${entry} {}`, 'bindingKind', 1, 27],
    [
      'P with fields of other types',
      `struct Q { items: u32, n: f32 }\n@group(0) @binding(2) var<uniform> P: Q;\n${entry} {}`,
      'uniform',
      2,
      36,
    ],
    [
      'P with more fields',
      `struct Q { items: u32, n: u32, scale: f32, m: u32 }\n@group(0) @binding(2) var<uniform> P: Q;\n${entry} {}`,
      'uniform',
      2,
      36,
    ],
    [
      'a function that calls itself',
      `fn f(a: f32) -> f32 { return f(a); }\n${entry} { y[0] = f(1.0); }`,
      'recursion',
      1,
      4,
    ],
    [
      'two functions that call each other',
      `fn f() { g(); }\nfn g() { f(); }\n${entry} { f(); }`,
      'recursion',
      1,
      4,
    ],
    ['large arrays', `${entry} { var a: array<f32, 2000>; }`, 'arraySize', 1, 90],
    [
      'arrays of arrays that are large',
      `${entry} { var a: array<array<f32, 100>, 100>; }`,
      'arraySize',
      1,
      90,
    ],
    ['large arrays by name', `const N = 0x1000u;\n${entry} { var a: array<f32, N>; }`, 'arraySize', 2, 90],
    [
      'large structs in arrays',
      `struct S { a: array<vec4f, 64>, b: array<mat4x4f, 15> }\n${entry} { var a: array<S, 3>; }`,
      'arraySize',
      2,
      90,
    ],
    ['array sizes that are computed', `${entry} { var a: array<f32, 1 << 20>; }`, 'arrayLength', 1, 90],
    [
      'array sizes under a name with two meanings',
      `const N = 4;\n${entry} { const N = 100000; var a: array<f32, N>; }`,
      'arrayLength',
      2,
      108,
    ],
  ])('%s', (_, source, code, line, column) => {
    expect(problemsOf(source)).toContainEqual({ code, line, column });
  });

  it('no entry point, which has no place', () => {
    expect(problemsOf('fn main() {}')).toEqual([{ code: 'noEntryPoint' }]);
    expect(problemsOf('')).toEqual([{ code: 'noEntryPoint' }]);
  });

  it('chains of calls that double with every function', () => {
    const chain = Array.from({ length: 30 }, (_, at) => `fn f${at + 1}() { f${at}(); f${at}(); }`);
    expect(problemsOf(`fn f0() {}\n${chain.join('\n')}\n${entry} { f30(); }`)).toEqual([
      { code: 'codeSize' },
    ]);
  });

  it('64 KiB of statements, before anything looks at them twice', () => {
    const started = performance.now();
    const [{ code }] = problemsOf(`${entry} { ${'loop{'.repeat(12_000)}`) as [{ code: string }];
    expect(code).toBe('codeSize');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('several things at once, in the order of the source', () => {
    const source = `enable f16;\noverride N = 3;\n${entry} { var _lwA = 1; }`;
    expect(problemsOf(source).map(({ code }) => code)).toEqual(['directive', 'override', 'reserved']);
  });
});

describe('what is accepted', () => {
  it.each([
    ['constants as workgroup size', 'const N = 64u;\n@compute @workgroup_size(N, 1, 1) fn main() {}'],
    ['attributes in another order', '@workgroup_size(64) @compute fn main() {}'],
    ['harmless language features', `requires pointer_composite_access;\n${entry} {}`],
    ['diagnostic directives', `diagnostic(off, derivative_uniformity);\n${entry} {}`],
    [
      'storage that says nothing of reading',
      `@group(0) @binding(0) var<storage> x: array<f32>;\n${entry} {}`,
    ],
    ['P with fewer fields', `struct Q { items: u32 }\n@group(0) @binding(2) var<uniform> P: Q;\n${entry} {}`],
    [
      'P with attributes',
      `struct Q { @align(4) items: u32, @size(4) n: u32, }\n@group(0) @binding(2) var<uniform> P: Q;\n${entry} {}`,
    ],
    ['small arrays', `${entry} { var a: array<vec4<f32>, 16>; }`],
    ['tiles of a workgroup', `var<workgroup> t: array<array<f32, 17>, 16>;\n${entry} {}`],
    ['arrays without a size', `${declarations}${entry} {}`],
    ['names with a single underscore', `${entry} { let _l = 1; }`],
  ])('%s', (_, source) => expect(problemsOf(source)).toEqual([]));

  it('what is no WGSL is left to the compiler, which explains it better', () => {
    for (const source of [
      `${entry} { `,
      `${entry} { for x { } }`,
      'fn',
      '@',
      'let x = 3;',
      '} {',
      `${entry} { loop }`,
    ]) {
      const prepared = prepareModule(source, layout);
      expect(prepared).toMatchObject({ kind: 'prepared', metered: null });
    }
  });
});

describe('the meter', () => {
  it('adds no line before the end of the source', () => {
    const body = '\n  for (var i = 0u; i < P.n; i++) {\n    y[i] = 0;\n  }\n';
    const source = `${declarations}${entry} {${body}}`;
    const lines = metered(body).split('\n');
    for (const [at, line] of source.split('\n').entries()) expect(withoutMeter(lines[at]!)).toBe(line);
  });

  it.each([
    ['for', ' for (var i = 0u; i < 3u; i++) { y[i] = 1; } '],
    ['while', ' while y[0] < 1 { y[0] += 1; } '],
    ['while with parentheses', ' while (y[0] < 1) { y[0] += 1; } '],
    ['loop', ' loop { if y[0] > 1 { break; } } '],
    ['a for loop without any header', ' for (;;) { break; } '],
    ['loops with attributes', ' for (;;) @diagnostic(off, derivative_uniformity) { break; } '],
    ['loops in a continuing block', ' loop { continuing { while y[0] < 1 { } break if y[0] > 1; } } '],
    ['loops in a switch', ' switch P.n { case 1: { loop { break; } } default: { } } '],
    ['keywords after comments', ' /* loop */ for /* ( */ (;;) // {\n { break; } '],
  ])('stands at the beginning of the body of %s', (_, body) => {
    const loops = body.replace(/\/\*.*?\*\/|\/\/.*/g, '').match(/\b(for|while|loop)\b/g)!.length;
    expect(metered(body).split('_lwSpend(1u) { break; }')).toHaveLength(loops + 1);
  });

  it('returns where only a return ends the loop, so that a result is still owed to nobody', () => {
    const f = 'fn f(a: f32) -> vec2<f32> { loop { if a > 1 { return vec2<f32>(a); } } }\n';
    const code = metered(' y[0] = f(1.0).x; ', f);
    expect(code).toContain('if _lwSpend(1u) { return _lwResult0(); }');
    expect(code).toContain('fn _lwResult0() -> vec2<f32> {');
    const inMain = metered(' for (;;) { switch P.n { default: { break; } } if y[0] > 1 { return; } } ');
    expect(inMain).toContain('if _lwSpend(1u) { return; }');
  });

  it('charges for calls and for length', () => {
    const long = `fn f() { ${'y[0] += 1.0; '.repeat(40)} }\n`;
    expect(metered(' f(); ', long)).toMatch(/fn f\(\) \{ _lwCharge\(\d+u\);/);
    expect(metered(` for (;;) { ${'y[0] += 1.0; '.repeat(40)} break; } `)).toMatch(/_lwSpend\([4-9]u\)/);
  });

  it('counts rounds with a barrier for the workgroup', () => {
    const f = 'fn step(s: u32) { workgroupBarrier(); }\nfn bare() { storageBarrier(); }\n';
    const code = metered(' for (;;) { step(1u); bare(); break; } loop { break; } ', f);
    expect(code).toContain('fn step(_lwTurns: ptr<function, u32>, s: u32) {');
    expect(code).toContain('fn bare(_lwTurns: ptr<function, u32>) {');
    expect(code).toContain('step(_lwTurns, 1u); bare(_lwTurns);');
    expect(code).toContain('for (;;) { if _lwTurn(_lwTurns, 1u) { break; }');
    expect(code).toContain('loop { if _lwSpend(1u) { break; }');
  });

  it('leads every place of the metered code back to the source', () => {
    const f = 'fn f(a: f32) -> f32 { loop { if a > 1 { return a; } } }\n';
    const source = `${declarations}${f}${entry} { for (;;) { y[0] = f(1.0); break; } }`;
    const prepared = prepareModule(source, layout);
    if (prepared.kind === 'problems' || !prepared.metered) throw new Error('must be prepared');
    const { code, toSource } = prepared.metered;
    let last = 0;
    const seen: string[] = [];
    for (let at = 0; at < code.indexOf('\n@group(1)'); at += 1) {
      const place = toSource(at);
      expect(place).toBeGreaterThanOrEqual(last);
      if (code[at] === source[place]) seen[place] = code[at]!;
      last = place;
    }
    expect(seen.join('')).toBe(source);
    expect(toSource(code.length)).toBe(source.length);
  });
});

function withoutMeter(line: string): string {
  return line.replace(/ (if _lw\w+\([^)]*\) \{ [^}]* \}|_lw\w+\([^)]*\);|_lwFuel = _lwLimit\.fuel;)/g, '');
}
