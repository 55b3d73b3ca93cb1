import { afterAll, describe, expect, it, vi } from 'vitest';
import { encodeCall, readOutcomes, type SandboxReport } from '../run.ts';
import { tensor } from '../tensor.ts';
import type { SandboxJob } from './job.ts';
import { SandboxPool } from './pool.ts';

vi.setConfig({ testTimeout: 30_000 });
const pool = new SandboxPool(2);
afterAll(() => pool.close());

const calls = [encodeCall({ function: 'f' }, [tensor([[1, 2]]), 3], true)];
const job = (source: string, fuel = 200): SandboxJob => ({
  source,
  functions: ['f'],
  calls,
  fuel,
});
const run = (source: string, fuel?: number): Promise<SandboxReport> => pool.run(job(source, fuel));
const outcome = async (source: string): Promise<unknown> => readOutcomes(calls, await run(source))[0];

describe('a driver', () => {
  const drive = (driver: string, source: string): Promise<SandboxReport> =>
    pool.run({ source, driver, functions: ['fit', 'encode'], calls: [drivenCall], fuel: 200 });
  const drivenCall = encodeCall({ function: 'drive' }, [['a', 'b']]);
  const driver = `export function drive({ fit, encode }, words) {
    const fitted = fit(words);
    return { size: fitted.size, ids: encode(fitted, ['b', 'z']) };
  }`;

  it('passes what one function returns to another, as it is', async () => {
    const source = `export const fit = (words) => new Map(words.map((word, at) => [word, at + 1]));
      export const encode = (fitted, words) => words.map((word) => fitted.get(word) ?? 0);`;
    expect(readOutcomes([drivenCall], await drive(driver, source))[0]).toEqual({
      kind: 'returned',
      value: { size: 2, ids: [2, 0] },
    });
  });

  it('needs every function', async () => {
    expect(await drive(driver, 'export const fit = () => 1;')).toMatchObject({ notExported: 'encode' });
  });

  it('works with the built-ins as they were before the learner changed them', async () => {
    const keep = `const { map } = Array.prototype; export const drive = (_, words) => Reflect.apply(map, words, [() => 1]);`;
    const source = `Array.prototype.map = () => 'mine'; export const fit = () => 1; export const encode = () => 1;`;
    expect(readOutcomes([drivenCall], await drive(keep, source))[0]).toMatchObject({ value: [1, 1] });
  });
});

describe('what a child reports', () => {
  it('the values that the function returned', async () => {
    expect(
      await outcome(
        'export function f(x: Tensor, k: number) { return { shape: x.shape, data: x.data.map((v) => v * k) }; }',
      ),
    ).toEqual({
      kind: 'returned',
      value: tensor([[3, 6]]),
    });
  });

  it('what was printed, capped in lines and length', async () => {
    expect(
      (
        await run("export function f(x) { console.log('shape', x.shape, x, -0, null, 'text'); }")
      ).console.split('\n')[0],
    ).toBe('shape [1,2] Tensor [1,2] 1,2 0 null text');
    const flooded = await run(
      "export function f() { for (let i = 0; i < 1e4; i++) console.log('x'.repeat(2000)); }",
    );
    expect(flooded.console.length).toBeLessThan(18_000);
    expect(flooded.console.endsWith('…\n')).toBe(true);
  });

  it('the compiler’s words for a source that it cannot read', async () => {
    expect(await run('export function f( {')).toMatchObject({
      rejected: { kind: 'rejected', reason: { code: 'syntax' } },
      calls: [],
      fuel: 0,
    });
  });

  it('that nothing of the name is exported', async () => {
    for (const source of [
      '',
      'function f() {}',
      'export const f = 3;',
      'export default function f() {}',
      'export class g {}',
    ]) {
      expect(await run(source)).toMatchObject({ notExported: 'f', calls: [] });
    }
  });

  it('an error with the learner’s own line and column', async () => {
    const source =
      'interface A { a: number }\nfunction dot(): number {\n  throw new TypeError("no");\n}\nexport const f = () => dot();';
    expect(await outcome(source)).toMatchObject({ kind: 'threw', name: 'TypeError', message: 'no', line: 3 });
  });

  it('that fuel ran out, at the same count every time', async () => {
    const reports = await Promise.all([
      run('for (;;) {}'),
      run('for (;;) {}'),
      run('export function f() { for (;;) {} }'),
    ]);
    expect(reports.map(({ stopped, fuel }) => [stopped, fuel])).toEqual(new Array(3).fill(['timedOut', 201]));
  });

  it('that an interruption which was caught still ends the run', async () => {
    const caught =
      'function* g() { for (;;) yield 1; }\nexport function f() { try { [...g()]; } catch {} return 5; }';
    expect(await run(caught)).toMatchObject({ stopped: 'timedOut', fuel: 201 });
    expect(
      await run(
        'function* g() { for (;;) yield 1; }\nexport function f() { for (;;) { try { [...g()]; } catch {} } }',
      ),
    ).toMatchObject({
      stopped: 'timedOut',
      fuel: 201,
    });
  });

  it('that memory ran out', async () => {
    expect(
      await outcome('export function f() { const a = []; for (;;) a.push(new Float64Array(1e6)); }'),
    ).toEqual({ kind: 'outOfMemory' });
    expect(await outcome('export function f() { let a = null; for (;;) a = { a }; }')).toEqual({
      kind: 'outOfMemory',
    });
  });
});

describe('what the learner’s code finds', () => {
  const value = async (expression: string): Promise<unknown> => {
    const ended = (await outcome(`export function f() { return ${expression}; }`)) as { value: unknown };
    return ended.value;
  };

  it('no host, no shared memory, no garbage collector to watch', async () => {
    const names = [
      'process',
      'require',
      'fetch',
      'setTimeout',
      'WebAssembly',
      'SharedArrayBuffer',
      'Atomics',
      'WeakRef',
      'FinalizationRegistry',
      'std',
      'os',
    ];
    expect(await value(`[${names.map((name) => `typeof ${name}`).join()}]`)).toEqual(
      names.map(() => 'undefined'),
    );
  });

  it('a clock that stands still', async () => {
    expect(
      await value(
        '[Date.now(), new Date().getTime(), +new (class extends Date {})(), new Date(5).getTime(), Date.UTC(1970, 0, 2)]',
      ),
    ).toEqual([0, 0, 0, 5, 86_400_000]);
    expect(
      await value(
        '[new Date() instanceof Date, new Date().constructor === Date, new Date().constructor.now()]',
      ),
    ).toEqual([true, true, 0]);
  });

  it('the same chance in every run', async () => {
    const drawn = await Promise.all([
      value('[Math.random(), Math.random()]'),
      value('[Math.random(), Math.random()]'),
    ]);
    // Called twice, the function draws other numbers: that is not deterministic, so no value is told.
    expect(drawn).toEqual([undefined, undefined]);
    const first = await Promise.all([
      run('export const f = () => Math.random();'),
      run('export const f = () => Math.random();'),
    ]);
    expect(new Uint8Array(first[0].calls[0]!.result)).toEqual(new Uint8Array(first[1].calls[0]!.result));
  });

  it('nothing that another submission left behind', async () => {
    await Promise.all(
      [1, 2, 3, 4].map(() => run('globalThis.left = 1; Array.prototype.left = 1; export function f() {}')),
    );
    expect(await value('[typeof left, typeof [].left]')).toEqual(['undefined', 'undefined']);
  });
});

describe('the pool', () => {
  it('answers more runs than it has children, each with its own report', async () => {
    const reports = await Promise.all(
      Array.from({ length: 12 }, (_, at) => run(`export function f() { return ${at}; }`)),
    );
    const values = reports.map((report) => readOutcomes(calls, report)[0]);
    expect(values).toEqual(Array.from({ length: 12 }, (_, at) => ({ kind: 'returned', value: at })));
  });

  it('goes on after children have ended themselves', async () => {
    const runaway =
      'function* g() { for (;;) yield 1; }\nexport function f() { for (;;) { try { [...g()]; } catch {} } }';
    const reports = await Promise.all(
      Array.from({ length: 6 }, (_, at) => run(at % 2 === 0 ? runaway : 'export function f() { return 1; }')),
    );
    expect(reports.map(({ stopped }) => stopped)).toEqual([
      'timedOut',
      undefined,
      'timedOut',
      undefined,
      'timedOut',
      undefined,
    ]);
  });

  it('ends runs in progress and refuses new ones once it is closed', async () => {
    const closing = new SandboxPool(1);
    const running = closing.run(job('export function f() { for (;;) {} }', 1e9));
    const waiting = closing.run(job('export function f() {}'));
    const refused = expect(waiting).rejects.toThrow('closed');
    await vi.waitFor(() => expect(closing.count()).toBe(1), {
      timeout: 10_000,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    closing.close();
    expect(await running).toMatchObject({ stopped: 'crashed', calls: [] });
    await refused;
    await expect(closing.run(job(''))).rejects.toThrow('closed');
  });
});
